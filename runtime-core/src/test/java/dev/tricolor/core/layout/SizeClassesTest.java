package dev.tricolor.core.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class SizeClassesTest {

  /** Measured on Go 1.26. */
  @ParameterizedTest
  @CsvFileSource(resources = "size-classes.csv", numLinesToSkip = 1)
  void likeGo(int sizeClass, int size, int pages, int plainObjects, int scannedObjects) {
    assertThat(SizeClasses.slotBytes(sizeClass)).isEqualTo(size);
    assertThat(SizeClasses.spanPages(sizeClass)).isEqualTo(pages);
    assertThat(SizeClasses.objectsPerSpan(SizeClasses.spanClass(sizeClass, false)))
        .isEqualTo(plainObjects);
    assertThat(SizeClasses.objectsPerSpan(SizeClasses.spanClass(sizeClass, true)))
        .isEqualTo(scannedObjects);
  }

  @Test
  void everySizeGetsTheSmallestSlotThatFits() {
    for (int size = 1; size <= SizeClasses.MAX_SMALL_BYTES; size++) {
      int wanted = size;
      int expected =
          IntStream.range(1, SizeClasses.COUNT)
              .filter(sizeClass -> SizeClasses.slotBytes(sizeClass) >= wanted)
              .findFirst()
              .orElseThrow();
      assertThat(SizeClasses.classOf(size)).as("size %d", size).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "33, 48, 48",
    "512, 512, 512",
    "520, 576, 568",
    "1016, 1024, 1016",
    "1024, 1024, 1144",
    "28664, 28672, 28664",
    "28672, 28672, 32760",
    "32760, 32768, 32760",
    "32761, 32768, 32768",
    "32769, 40960, 40960",
    "131073, 139264, 139264"
  })
  void usableSize(long request, long plain, long pointers) {
    assertThat(SizeClasses.roundUp(request, false)).isEqualTo(plain);
    assertThat(SizeClasses.roundUp(request, true)).isEqualTo(pointers);
  }
}
