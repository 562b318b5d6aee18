/** What the runtime reports: sealed records, and the port they leave by. */
@org.jspecify.annotations.NullMarked
package dev.tricolor.core.event;
