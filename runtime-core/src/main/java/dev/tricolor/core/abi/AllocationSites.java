package dev.tricolor.core.abi;

import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.code.Safepoint;
import dev.tricolor.core.collector.ObjectNames;
import dev.tricolor.core.layout.SizeClasses;
import dev.tricolor.core.layout.TypeDescriptor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each object was allocated last; kept only where reports may need it. The map is only ever
 * asked for single addresses, so its order cannot be seen.
 */
final class AllocationSites implements ObjectNames {
  /** Type of memory that has none: bytes, what the runtime makes for itself. */
  static final int NO_TYPE = -1;

  private record Site(long pc, int typeId) {}

  private final PcTable pcs;
  private final List<TypeDescriptor> types;
  private final Map<Long, Site> sites = new HashMap<>();

  AllocationSites(PcTable pcs, List<TypeDescriptor> types) {
    this.pcs = pcs;
    this.types = types;
  }

  void note(long object, long pc, int typeId) {
    sites.put(object, new Site(pc, typeId));
  }

  @Override
  public String of(long object) {
    Site site = sites.get(object);
    if (site == null) {
      // Larger objects begin with a word that names their type.
      site = sites.get(object + SizeClasses.HEADER_BYTES);
    }
    return site == null ? "an object" : describe(site);
  }

  private String describe(Site site) {
    String type = site.typeId == NO_TYPE ? "an object" : types.get(site.typeId).name();
    return pcs.contains(site.pc) ? type + " allocated at " + place(pcs.at(site.pc)) : type;
  }

  private static String place(Safepoint safepoint) {
    if (safepoint.inlined().length > 0) {
      Safepoint.InlinedCall innermost = safepoint.inlined()[0];
      return place(innermost.name(), innermost.file(), innermost.line());
    }
    return place(safepoint.function().name(), safepoint.function().file(), safepoint.line());
  }

  private static String place(String function, String file, int line) {
    return "%s (%s:%d)".formatted(function, file.substring(file.lastIndexOf('/') + 1), line);
  }
}
