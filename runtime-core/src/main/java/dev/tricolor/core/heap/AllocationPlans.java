package dev.tricolor.core.heap;

import dev.tricolor.core.layout.TypeDescriptor;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The plans of a machine: the program's types by their ids, then, as they turn up, the types of the
 * runtime's own objects. The word in front of an object with a header is its plan's number plus
 * one.
 */
public final class AllocationPlans {
  /** What allocations take in virtual time. */
  final AllocationCost cost = new AllocationCost();

  private final AllocationPlan[] byTypeId;
  private final List<AllocationPlan> all = new ArrayList<>();
  private final IdentityHashMap<TypeDescriptor, AllocationPlan> others = new IdentityHashMap<>();

  /** Makes the plans of a program's types; element i has id i. */
  public AllocationPlans(List<TypeDescriptor> programTypes) {
    byTypeId = new AllocationPlan[programTypes.size()];
    for (TypeDescriptor type : programTypes) {
      byTypeId[type.id()] = made(type);
    }
  }

  private AllocationPlan made(TypeDescriptor type) {
    AllocationPlan plan = new AllocationPlan(type, all.size());
    plan.price(cost);
    all.add(plan);
    return plan;
  }

  /** Says how large the heap has become, in bytes that are in use. */
  void setHeapBytes(long inUseBytes) {
    cost.setHeapBytes(inUseBytes);
    all.forEach(plan -> plan.price(cost));
  }

  /** The plan of one of the program's types. */
  AllocationPlan ofId(int typeId) {
    return byTypeId[typeId];
  }

  /** The plan of any type. */
  public AllocationPlan of(TypeDescriptor type) {
    int id = type.id();
    if (id >= 0 && id < byTypeId.length && byTypeId[id].type == type) {
      return byTypeId[id];
    }
    AllocationPlan known = others.get(type);
    return known != null ? known : add(type);
  }

  private AllocationPlan add(TypeDescriptor type) {
    AllocationPlan plan = made(type);
    others.put(type, plan);
    return plan;
  }

  static long headerOf(AllocationPlan plan) {
    return plan.number + 1L;
  }

  /** The plan that a header names; null-like headers (0) belong to slots never filled. */
  public AllocationPlan ofHeader(long header) {
    return all.get((int) header - 1);
  }

  /** Whether a header names a plan. */
  public boolean validHeader(long header) {
    return header > 0 && header <= all.size();
  }
}
