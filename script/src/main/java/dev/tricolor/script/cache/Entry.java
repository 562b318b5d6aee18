package dev.tricolor.script.cache;

import dev.tricolor.script.compile.Compilation;
import dev.tricolor.script.load.Disk.Fact;
import dev.tricolor.script.load.Disk.Question;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The file of one program: a head with a checksum over the rest, the key, the facts, the program.
 */
final class Entry {
  /** Bytes {@code GoC1}: these bytes mean something else in another version of the head. */
  private static final int MAGIC = 0x31436f47;

  private static final int HEAD_BYTES = 12;
  private static final int LENGTH_AT = 4;
  private static final int CHECKSUM_AT = 8;

  private static final Question[] QUESTIONS = Question.values();

  private Entry() {}

  /** Whether the program may be stored: all that it was made of can be asked again. */
  static boolean storable(CacheKey key, Compilation.Success compiled) {
    return key.exact() && compiled.facts().stream().allMatch(Fact::repeatable);
  }

  static byte[] write(CacheKey key, Compilation.Success compiled) {
    ByteWriter out = new ByteWriter();
    for (int i = 0; i < HEAD_BYTES; i += 4) {
      out.word(MAGIC);
    }
    out.bytes(key.bytes());
    out.number(compiled.facts().size());
    for (Fact fact : compiled.facts()) {
      out.octet(fact.question().ordinal());
      out.bytes(fact.path().toString().getBytes(StandardCharsets.UTF_8));
      out.bytes(fact.answer());
    }
    ProgramFormat.write(compiled.program(), compiled.classes(), out);
    out.put(LENGTH_AT, out.size());
    byte[] bytes = out.toArray();
    out.put(CHECKSUM_AT, checksum(bytes));
    return out.toArray();
  }

  /** The program of an entry; null if it is damaged, another key's, or no longer true. */
  static Compilation.@Nullable Success read(CacheKey key, byte[] bytes) {
    ByteReader in = new ByteReader(bytes, 0);
    if (bytes.length < HEAD_BYTES
        || in.word() != MAGIC
        || in.word() != bytes.length
        || in.word() != checksum(bytes)
        || !key.is(in.bytes())) {
      return null;
    }
    List<Fact> facts = readFacts(in);
    for (Fact fact : facts) {
      if (!fact.holds()) {
        return null;
      }
    }
    ProgramFormat.Stored stored = ProgramFormat.read(in);
    return new Compilation.Success(stored.program(), stored.classes(), facts);
  }

  private static List<Fact> readFacts(ByteReader in) {
    int count = in.number();
    List<Fact> facts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Question question = QUESTIONS[in.octet()];
      Path path = Path.of(new String(in.bytes(), StandardCharsets.UTF_8));
      facts.add(new Fact(question, path, in.bytes()));
    }
    return facts;
  }

  private static int checksum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes, HEAD_BYTES, bytes.length - HEAD_BYTES);
    return (int) sum.getValue();
  }
}
