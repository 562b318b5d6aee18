package dev.tricolor.core.collector;

import dev.tricolor.core.sched.BackgroundWork;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.P;
import dev.tricolor.core.sched.WaitReason;

/** What a collector may do with the machine's processors and their virtual clocks. */
public interface World {
  // -- time

  /** Virtual time since the program started, in picoseconds, on the P that is running. */
  long nowPicos();

  /** Virtual time of a goroutine that runs, in picoseconds. */
  long nowPicos(G g);

  /** Charges a goroutine for something that the runtime does for it, in picoseconds. */
  void charge(G g, long picos);

  /** Time that Ps have slept through so far, in picoseconds, summed. */
  long idlePicos();

  /** Number of Ps: GOMAXPROCS. */
  int processorCount();

  /** A free choice, from 0 to {@code bound - 1}: the seed decides. */
  int choose(int bound);

  // -- the world stops

  /**
   * Stops every P at the latest time any of them has reached.
   *
   * @return that time, in picoseconds
   */
  long stop();

  /**
   * Lets every P run on.
   *
   * @param atPicos the time at which they do
   */
  void start(long atPicos);

  /** A cycle begins: drops what is only kept to be used again. */
  void cycleBegins();

  /** A cycle has looked at every stack: shrinks those that are little used. */
  void cycleEnds();

  /**
   * Sets what a step to the next node of a linked structure takes, from what marking found of how
   * the nodes lie, in the cost units of compiled code.
   */
  void setNodeUnits(long units);

  /** Switches the write barrier of every goroutine. */
  void setBarrier(boolean on);

  // -- who works

  /** Names who works between goroutines. */
  void attach(BackgroundWork work);

  /** Wakes all Ps that sleep, to look for work. */
  void wakeIdle();

  /** Wakes the sweeper's goroutine. */
  void wakeSweeper(P p);

  /** Wakes the goroutine that calls finalizers and cleanups. */
  void wakeCaller(P p);

  /** Lets every P with a lower clock run first; {@code g.sp} names the innermost frame. */
  void awaitTurn(G g);

  /** Gives way to the other goroutines. */
  void giveWay(G g);

  /** Waits for {@link #ready}. */
  void park(G g, WaitReason reason);

  /** Makes a waiting goroutine runnable: next on {@code p}. */
  void ready(P p, G g);
}
