package dev.tricolor.core.sched;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.time.Picos;
import java.util.Arrays;

/** A P's timers: a 4-ary heap ordered by time. The timers know their places in it. */
final class TimerHeap {
  private static final int ARITY = 4;

  private long[] whens = new long[8];
  private long[] timers = new long[8];
  private int size;

  int size() {
    return size;
  }

  /** The timer at a place. */
  long at(int index) {
    return timers[index];
  }

  /** When the first timer fires; {@link Picos#NEVER} if there is none. */
  long firstPicos() {
    return size == 0 ? Picos.NEVER : whens[0];
  }

  long first() {
    return timers[0];
  }

  void add(long timer, long whenPicos, int processor) {
    if (size == whens.length) {
      whens = Arrays.copyOf(whens, 2 * size);
      timers = Arrays.copyOf(timers, 2 * size);
    }
    Memory.storeInt(timer + TimerRecord.PROCESSOR, processor);
    siftUp(size++, timer, whenPicos);
  }

  void remove(long timer) {
    int index = Memory.loadInt(timer + TimerRecord.PLACE) - 1;
    Memory.storeInt(timer + TimerRecord.PLACE, 0);
    size--;
    if (index == size) {
      return;
    }
    long moved = timers[size];
    long when = whens[size];
    if (index > 0 && when < whens[(index - 1) / ARITY]) {
      siftUp(index, moved, when);
    } else {
      siftDown(index, moved, when);
    }
  }

  private void siftUp(int from, long timer, long when) {
    int index = from;
    while (index > 0) {
      int parent = (index - 1) / ARITY;
      if (whens[parent] <= when) {
        break;
      }
      put(index, timers[parent], whens[parent]);
      index = parent;
    }
    put(index, timer, when);
  }

  private void siftDown(int from, long timer, long when) {
    int index = from;
    while (true) {
      int least = leastChild(index);
      if (least < 0 || whens[least] >= when) {
        break;
      }
      put(index, timers[least], whens[least]);
      index = least;
    }
    put(index, timer, when);
  }

  private int leastChild(int index) {
    int first = index * ARITY + 1;
    if (first >= size) {
      return -1;
    }
    int least = first;
    for (int child = first + 1; child < Math.min(first + ARITY, size); child++) {
      if (whens[child] < whens[least]) {
        least = child;
      }
    }
    return least;
  }

  private void put(int index, long timer, long when) {
    timers[index] = timer;
    whens[index] = when;
    Memory.storeInt(timer + TimerRecord.PLACE, index + 1);
  }
}
