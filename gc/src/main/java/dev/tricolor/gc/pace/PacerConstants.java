package dev.tricolor.gc.pace;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The pacer's constants, Go's or an experiment's.
 *
 * @param values one for each constant, in its unit
 */
public record PacerConstants(Map<PacerConstant, Double> values) {
  /** Those of Go 1.26. */
  public static final PacerConstants GO = new PacerConstants(goValues());

  public PacerConstants {
    EnumMap<PacerConstant, Double> all = goValues();
    all.putAll(values);
    values = Collections.unmodifiableMap(all);
  }

  private static EnumMap<PacerConstant, Double> goValues() {
    EnumMap<PacerConstant, Double> values = new EnumMap<>(PacerConstant.class);
    for (PacerConstant constant : PacerConstant.values()) {
      values.put(constant, constant.goValue());
    }
    return values;
  }

  public double real(PacerConstant constant) {
    return values.getOrDefault(constant, constant.goValue());
  }

  /** The value of a constant that is a whole number. */
  public long whole(PacerConstant constant) {
    return (long) real(constant);
  }

  /** These, but for one. */
  public PacerConstants with(PacerConstant constant, double value) {
    EnumMap<PacerConstant, Double> changed = new EnumMap<>(values);
    changed.put(constant, value);
    return new PacerConstants(changed);
  }

  /** These, one multiplied; whole numbers are rounded away from what they were. */
  public PacerConstants scaled(PacerConstant constant, double factor) {
    double value = real(constant) * factor;
    if (constant.unit().isWhole()) {
      value = factor < 1 ? Math.floor(value) : Math.ceil(value);
    }
    return with(constant, value);
  }
}
