package dev.tricolor.script.lower;

/** The list of bindings, by Go package. */
final class IntrinsicTable {
  private static final String ABI = "dev/tricolor/core/abi/";

  private IntrinsicTable() {}

  static void fill(Intrinsics table) {
    math(table);
    panics(table);
    atomics(table);
    sync(table);
    time(table);
    reflection(table);
    system(table);
    runtime(table);
    debug(table);
    table.context("math/rand.runtimeRand", ABI + "GoRandom", "next");
    table.context("math/rand/v2.runtimeRand", ABI + "GoRandom", "next");
  }

  private static void runtime(Intrinsics table) {
    String door = ABI + "GoRuntime";
    table.framed("runtime.GC", ABI + "GoCollector", "collect");
    table.framed("runtime.Gosched", door, "gosched");
    table.context("runtime.NumGoroutine", door, "numGoroutine");
    table.context("runtime.NumCPU", door, "numCpu");
    table.framed("runtime.GOMAXPROCS", door, "gomaxprocs");
    table.context("runtime.lockThread", door, "lockThread");
    table.context("runtime.readMemStats", ABI + "GoCollector", "readMemStats");
    table.framed("runtime.stackText", door, "stackText");
    table.framed("runtime.callers", ABI + "GoCallers", "callers");
    table.context("runtime.functionAt", ABI + "GoCallers", "functionAt");
    table.context("runtime.describePC", ABI + "GoCallers", "describePC");
    table.context("runtime.setFinalizer", ABI + "GoFinalizers", "setFinalizer");
    table.context("runtime.addCleanup", ABI + "GoFinalizers", "addCleanup");
    table.context("runtime.stopCleanup", ABI + "GoFinalizers", "stopCleanup");
    table.context("runtime.startSystem", ABI + "GoFinalizers", "startSystem");
    table.framed("runtime.nextFinalizer", ABI + "GoFinalizers", "nextFinalizer");
    table.framed("weak.makeHandle", ABI + "GoFinalizers", "makeHandle");
    table.context("weak.loadHandle", ABI + "GoFinalizers", "loadHandle");
  }

  private static void debug(Intrinsics table) {
    String door = ABI + "GoCollector";
    table.context("runtime/debug.setGCPercent", door, "setGcPercent");
    table.context("runtime/debug.setMemoryLimit", door, "setMemoryLimit");
    table.framed("runtime/debug.freeOSMemory", door, "freeMemory");
    table.context("runtime/debug.setMaxStack", ABI + "GoStack", "setMaxStack");
    table.context("runtime/debug.setMaxThreads", door, "unchanged");
    table.context("runtime/debug.readGCStats", door, "readGcStats");
  }

  private static void time(Intrinsics table) {
    String runtime = ABI + "GoRuntime";
    table.context("time.nanotime", runtime, "nanotime");
    table.context("time.walltime", runtime, "walltime");
    table.framed("time.sleep", runtime, "sleep");
    table.framed("time.newTimer", ABI + "GoTimers", "newTimer");
    table.framed("time.stopTimer", ABI + "GoTimers", "stopTimer");
    table.framed("time.resetTimer", ABI + "GoTimers", "resetTimer");
    table.context("time.registerClock", ABI + "GoTimers", "registerClock");
  }

  private static void reflection(Intrinsics table) {
    String door = ABI + "GoReflect";
    table.framed("internal/rtype.newObject", door, "newObject");
    table.context("internal/rtype.copyValue", door, "copyValue");
    table.context("internal/rtype.storeInterface", door, "storeInterface");
    table.framed("internal/rtype.mapIterStart", door, "mapIterStart");
    table.framed("internal/rtype.mapIterNext", door, "mapIterNext");
  }

  private static void system(Intrinsics table) {
    String door = ABI + "GoOs";
    for (String name :
        new String[] {
          "openFile", "readFile", "writeFile", "seekFile", "fileOp", "pathOp", "statFile"
        }) {
      table.context("syscall." + name, door, name);
    }
    table.framed("syscall.systemText", door, "systemText");
    table.plain("syscall.processID", door, "processId");
    table.context("syscall.exitProcess", door, "exitProcess");
    table.context("syscall.processArguments", door, "processArguments");
    table.context("syscall.processEnvironment", door, "processEnvironment");
  }

  private static void atomics(Intrinsics table) {
    for (String type : new String[] {"Int32", "Uint32", "Int64", "Uint64", "Uintptr", "Pointer"}) {
      String width = type.endsWith("32") ? "32" : "64";
      boolean pointer = type.equals("Pointer");
      String door = ABI + "GoAtomics";
      table.context("sync/atomic.Load" + type, door, "load" + width);
      if (pointer) {
        table.context("sync/atomic.StorePointer", door, "storePointer");
        table.context("sync/atomic.SwapPointer", door, "swapPointer");
        table.context("sync/atomic.CompareAndSwapPointer", door, "compareAndSwapPointer");
        continue;
      }
      table.context("sync/atomic.Store" + type, door, "store" + width);
      table.context("sync/atomic.Add" + type, door, "add" + width);
      table.context("sync/atomic.Swap" + type, door, "swap" + width);
      table.context("sync/atomic.CompareAndSwap" + type, door, "compareAndSwap" + width);
      table.context("sync/atomic.And" + type, door, "and" + width);
      table.context("sync/atomic.Or" + type, door, "or" + width);
    }
  }

  private static void sync(Intrinsics table) {
    String door = ABI + "GoSync";
    table.framed("sync.semacquire", door, "semacquire");
    table.framed("sync.semrelease", door, "semrelease");
    table.framed("sync.notifyListAdd", door, "notifyListAdd");
    table.framed("sync.notifyListWait", door, "notifyListWait");
    table.framed("sync.notifyListNotifyAll", door, "notifyListNotifyAll");
    table.framed("sync.notifyListNotifyOne", door, "notifyListNotifyOne");
    table.context("sync.canSpin", door, "canSpin");
    table.context("sync.doSpin", door, "doSpin");
    table.context("sync.nanotime", ABI + "GoRuntime", "nanotime");
    table.framed("sync.fatal", ABI + "GoFatal", "fatal");
    table.context("sync.registerPool", door, "registerPool");
  }

  private static void panics(Intrinsics table) {
    table.context("runtime.pendingKind", ABI + "GoPanics", "pendingKind");
    table.framed("runtime.pendingMessage", ABI + "GoPanics", "pendingMessage");
    table.context("runtime.setFault", ABI + "GoPanics", "setFault");
    table.context("runtime.panicCount", ABI + "GoPanics", "panicCount");
    table.context("runtime.panicValue", ABI + "GoPanics", "panicValue");
    table.context("runtime.panicFlags", ABI + "GoPanics", "panicFlags");
    table.context("runtime.printPlain", ABI + "GoPanics", "printPlain");
    table.framed("runtime.typeName", ABI + "GoPanics", "typeName");
    table.framed("runtime.goexit", ABI + "GoPanics", "endGoroutine");
    table.framed("runtime.fatal", ABI + "GoFatal", "fatal");
    table.framed("runtime.throw", ABI + "GoFatal", "fatalForAll");
  }

  private static void math(Intrinsics table) {
    String javaMath = "java/lang/Math";
    table.pure("math.Sqrt", javaMath, "sqrt");
    table.pure("math.FMA", javaMath, "fma");
    table.pure("math.Floor", javaMath, "floor");
    table.pure("math.Ceil", javaMath, "ceil");
    table.pure("math.RoundToEven", javaMath, "rint");
    table.pure("math.Float64bits", "java/lang/Double", "doubleToRawLongBits");
    table.pure("math.Float64frombits", "java/lang/Double", "longBitsToDouble");
    table.pure("math.Float32bits", "java/lang/Float", "floatToRawIntBits");
    table.pure("math.Float32frombits", "java/lang/Float", "intBitsToFloat");
    table.pure("math/bits.leadingZeros64", ABI + "GoBits", "leadingZeros");
    table.pure("math/bits.trailingZeros64", ABI + "GoBits", "trailingZeros");
    table.pure("math/bits.onesCount64", ABI + "GoBits", "onesCount");
    table.pure("math/bits.mulHigh64", ABI + "GoBits", "multiplyHigh");
    table.pure("math/bits.reverse64", "java/lang/Long", "reverse");
    table.pure("math/bits.reverseBytes64", "java/lang/Long", "reverseBytes");
  }
}
