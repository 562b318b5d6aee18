package dev.tricolor.core.sched;

/** Why a goroutine waits; the texts are what tracebacks show in brackets. */
public enum WaitReason {
  NONE(""),
  SLEEP("sleep"),
  CHANNEL_RECEIVE("chan receive"),
  CHANNEL_SEND("chan send"),
  CHANNEL_RECEIVE_NIL("chan receive (nil chan)"),
  CHANNEL_SEND_NIL("chan send (nil chan)"),
  SELECT("select"),
  SELECT_NO_CASES("select (no cases)"),
  MUTEX_LOCK("sync.Mutex.Lock"),
  RW_MUTEX_LOCK("sync.RWMutex.Lock"),
  RW_MUTEX_READ_LOCK("sync.RWMutex.RLock"),
  WAIT_GROUP_WAIT("sync.WaitGroup.Wait"),
  COND_WAIT("sync.Cond.Wait"),
  SEMAPHORE("semacquire"),
  IO_WAIT("IO wait"),
  COROUTINE("coroutine"),
  GC_ASSIST("GC assist wait"),
  GC_WAIT("wait for GC cycle"),
  GC_SWEEP("GC sweep wait"),
  GC_SCAVENGE("GC scavenge wait"),
  GC_WORKER_IDLE("GC worker (idle)"),
  FINALIZER("finalizer wait"),
  FORCE_GC("force gc (idle)"),
  PROCS_UPDATER("GOMAXPROCS updater (idle)");

  private final String text;

  WaitReason(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
