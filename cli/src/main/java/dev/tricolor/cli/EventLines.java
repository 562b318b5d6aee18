package dev.tricolor.cli;

import dev.tricolor.core.event.Event;
import dev.tricolor.core.event.EventSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;

/** Writes events as JSON, a line each: the record's name, then its components. */
final class EventLines implements EventSink {
  private final Writer out;
  private final Map<Class<?>, RecordComponent[]> components = new HashMap<>();

  EventLines(Writer out) {
    this.out = out;
  }

  @Override
  public boolean listening() {
    return true;
  }

  @Override
  public void accept(Event event) {
    StringBuilder line = new StringBuilder("{\"event\":\"");
    line.append(event.getClass().getSimpleName()).append('"');
    appendComponents(line, event);
    try {
      out.append(line.append("}\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void appendComponents(StringBuilder line, Object value) {
    RecordComponent[] known =
        components.computeIfAbsent(value.getClass(), Class::getRecordComponents);
    for (int i = 0; i < known.length; i++) {
      char last = line.charAt(line.length() - 1);
      line.append(last == '{' ? "" : ",").append('"').append(known[i].getName()).append("\":");
      append(line, valueOf(known[i], value));
    }
  }

  private void append(StringBuilder line, Object value) {
    switch (value) {
      case Number number -> line.append(number);
      case Boolean truth -> line.append(truth);
      case Record nested -> {
        line.append('{');
        appendComponents(line, nested);
        line.append('}');
      }
      default -> line.append('"').append(value).append('"');
    }
  }

  private static Object valueOf(RecordComponent component, Object value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a record's component cannot be read", e);
    }
  }
}
