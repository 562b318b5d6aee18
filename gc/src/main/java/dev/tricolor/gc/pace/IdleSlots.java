package dev.tricolor.gc.pace;

/** How many Ps that would sleep mark instead. */
public final class IdleSlots {
  private int most;
  private int taken;

  public int taken() {
    return taken;
  }

  /** As a cycle begins, or as workers leave because there are fewer slots. */
  public void allow(int mostIdle) {
    most = mostIdle;
  }

  /** Takes a slot, if one is free. */
  public boolean take() {
    if (taken >= most) {
      return false;
    }
    taken++;
    return true;
  }

  public void giveBack() {
    taken--;
  }
}
