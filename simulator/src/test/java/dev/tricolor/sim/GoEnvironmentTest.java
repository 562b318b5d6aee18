package dev.tricolor.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Go 1.26 was recorded to make of values of its variables, on a machine with 4 CPUs. */
class GoEnvironmentTest {
  private static GoEnvironment of(String name, String value) {
    return GoEnvironment.of(Map.of(name, value), null, null, null, 4);
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "'',100",
        "off,-1",
        "OFF,100",
        "abc,100",
        "-5,-1",
        "0,0",
        "1e3,100",
        "99999999999,100",
        "+50,50",
        "' 50',100",
        "2147483647,2147483647"
      })
  void gogc(String value, int percent) {
    assertThat(of("GOGC", value).gcPercent()).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({
    "'',9223372036854775807",
    "off,9223372036854775807",
    "1GiB,1073741824",
    "100,100",
    "100B,100",
    "+5MiB,5242880",
    "2TiB,2199023255552",
    "0,0"
  })
  void gomemlimit(String value, long bytes) {
    assertThat(of("GOMEMLIMIT", value).memoryLimitBytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1GB",
        "-1",
        "1.5GiB",
        "99999999999999999999",
        "9000000TiB",
        "MiB",
        "Off",
        "1 GiB",
        "5k"
      })
  void malformedGomemlimitIsFatal(String value) {
    assertThatThrownBy(() -> of("GOMEMLIMIT", value))
        .isInstanceOf(GoEnvironment.Malformed.class)
        .hasMessage(
            "GOMEMLIMIT="
                + value
                + "\nfatal error: malformed GOMEMLIMIT; see `go doc"
                + " runtime/debug.SetMemoryLimit`\n");
  }

  @ParameterizedTest
  @CsvSource({"'',4", "0,4", "-2,4", "abc,4", "3,3", "+3,3", "2000,2000", "99999999999,4"})
  void gomaxprocs(String value, int processors) {
    assertThat(of("GOMAXPROCS", value).processors()).isEqualTo(processors);
  }

  @ParameterizedTest
  @CsvSource({
    "'gctrace=1',1", "'gctrace=01',1", "'gctrace=x',0", "'gctrace',0", "' gctrace=1',0",
    "'GCTRACE=1',0", "'gctrace=1;foo',0", "',,',0", "'=',0", "'gctrace=1,gctrace=0',0",
    "'a=5,gctrace=2,b',2", "'gctrace=99999999999',0"
  })
  void godebug(String value, int trace) {
    assertThat(of("GODEBUG", value).debug("gctrace")).isEqualTo(trace);
  }

  @ParameterizedTest
  @CsvSource({
    "10s,10000000000", "1m30s,90000000000", "1.5h,5400000000000", "300ms,300000000",
    ".5us,500", "1µs,1000", "0.1ns,1", "99999999h,9223372036854775807"
  })
  void durations(String text, long nanos) {
    assertThat(GoDuration.positiveNanos(text)).isEqualTo(nanos);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "0s", "-1s", "s", "1 s", "1s2", "1d", ".s", "1e3s"})
  void noDurations(String text) {
    assertThatThrownBy(() -> GoDuration.positiveNanos(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
