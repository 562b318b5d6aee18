package dev.tricolor.core.abi;

import dev.tricolor.core.chan.Channels;
import dev.tricolor.core.sched.G;

/** The door to channels. Element addresses may lie in the calling goroutine's stack. */
public final class GoChannels {
  private GoChannels() {}

  /** {@code make(chan T, size)}. */
  public static long make(G g, long sp, int chanTypeId, long size) {
    g.sp = sp;
    return Doors.close(g, sp, Context.machineOf(g).channels.make(g, chanTypeId, size));
  }

  /** {@code ch <- v}. */
  public static void send(G g, long sp, long ch, long elementAddress) {
    long element = Doors.awaitTurn(g, sp, ch, elementAddress);
    Machine machine = Context.machineOf(g);
    machine.channels.send(g, ch, element);
    closeDoor(machine, g, sp);
  }

  /**
   * {@code v, ok := <-ch}.
   *
   * @param elementAddress where the value goes; 0 drops it
   * @return ok
   */
  public static boolean receive(G g, long sp, long ch, long elementAddress) {
    long element = Doors.awaitTurn(g, sp, ch, elementAddress);
    Machine machine = Context.machineOf(g);
    boolean ok = machine.channels.receive(g, ch, element);
    closeDoor(machine, g, sp);
    return ok;
  }

  /** A select of one send and a default: whether it sent. */
  public static boolean trySend(G g, long sp, long ch, long elementAddress) {
    long element = Doors.awaitTurn(g, sp, ch, elementAddress);
    Machine machine = Context.machineOf(g);
    boolean sent = machine.channels.trySend(g, ch, element);
    closeDoor(machine, g, sp);
    return sent;
  }

  /** A select of one receive and a default: whether it received; ok is in {@code g.r1}. */
  public static boolean tryReceive(G g, long sp, long ch, long elementAddress) {
    long element = Doors.awaitTurn(g, sp, ch, elementAddress);
    Machine machine = Context.machineOf(g);
    boolean received = machine.channels.tryReceive(g, ch, element);
    closeDoor(machine, g, sp);
    return received;
  }

  /** {@code close(ch)}. */
  public static void close(G g, long sp, long ch) {
    Doors.awaitTurn(g, sp, ch);
    Machine machine = Context.machineOf(g);
    machine.channels.close(g, ch);
    closeDoor(machine, g, sp);
  }

  /** {@code len(ch)}. */
  public static long length(long ch) {
    return Channels.length(ch);
  }

  /** {@code cap(ch)}. */
  public static long capacity(long ch) {
    return Channels.capacity(ch);
  }

  /**
   * The {@code select} statement.
   *
   * @param casesAddress records of 16 bytes in the calling frame, live slots all: channel, element;
   *     sends first
   * @return index of the case that was done, -1 for default; {@code g.r1} is a receive's ok
   */
  public static int select(
      G g, long sp, long casesAddress, int sendCount, int receiveCount, boolean block) {
    long offset = g.stackTop - casesAddress;
    Doors.awaitTurn(g, sp);
    Machine machine = Context.machineOf(g);
    int index = machine.selector.select(g, offset, sendCount, receiveCount, block);
    closeDoor(machine, g, sp);
    return index;
  }

  private static void closeDoor(Machine machine, G g, long sp) {
    long ok = g.r1;
    if (machine.heap.collectionRequested) {
      Doors.close(g, sp, 0);
    }
    if (machine.stacks.stressed()) {
      machine.stacks.atDoor(g);
    }
    g.r1 = ok;
  }
}
