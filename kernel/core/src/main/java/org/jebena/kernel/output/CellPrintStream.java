package org.jebena.kernel.output;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** System.out of a cell: text goes to the funnel as text, without a detour over bytes. */
final class CellPrintStream extends PrintStream {
    private static final String END = "\n";
    private final Outputs.Stream stream;
    private final Supplier<Ticket> ticket;
    private final Funnel funnel;
    private final PrintStream otherwise;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer unfinished = ByteBuffer.allocate(8).flip();

    CellPrintStream(Outputs.Stream stream, Supplier<Ticket> ticket, Funnel funnel, PrintStream otherwise) {
        super(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        this.stream = stream;
        this.ticket = ticket;
        this.funnel = funnel;
        this.otherwise = otherwise;
    }

    // What the kernel itself prints, outside of any cell, goes where it would have gone.
    private void send(CharSequence text, String end) {
        var cell = ticket.get();
        if (cell != null) funnel.print(cell, stream, text, end);
        else otherwise.print(text + end);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void writeBytes(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    // A character may come in several writes: its first bytes wait.
    @Override
    public void write(byte[] bytes, int from, int length) {
        CharBuffer text;
        synchronized (decoder) {
            var all = ByteBuffer.allocate(unfinished.remaining() + length).put(unfinished).put(bytes, from, length).flip();
            text = CharBuffer.allocate(all.remaining() + 1);
            decoder.reset().decode(all, text, false);
            unfinished.clear().put(all).flip();
        }
        send(text.flip(), "");
    }

    @Override
    public void print(String text) {
        send(String.valueOf(text), "");
    }

    @Override
    public void println(String text) {
        send(String.valueOf(text), END);
    }

    @Override
    public void print(Object value) {
        print(String.valueOf(value));
    }

    @Override
    public void println(Object value) {
        println(String.valueOf(value));
    }

    @Override
    public void print(boolean value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(char value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(int value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(long value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(float value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(double value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(char[] value) {
        print(String.valueOf(value));
    }

    @Override
    public void println() {
        print(END);
    }

    @Override
    public void println(boolean value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(char value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(int value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(long value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(float value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(double value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(char[] value) {
        println(String.valueOf(value));
    }

    @Override
    public PrintStream append(CharSequence text) {
        send(String.valueOf(text), "");
        return this;
    }

    @Override
    public PrintStream append(CharSequence text, int from, int to) {
        return append(String.valueOf(text).subSequence(from, to));
    }

    @Override
    public PrintStream append(char c) {
        print(c);
        return this;
    }

    // Flushing is the funnel's business: programs flush after each line, a front end does better with fewer messages.
    @Override
    public void flush() {}

    // A cell that closes System.out must not silence the next one.
    @Override
    public void close() {}

    @Override
    public boolean checkError() {
        return false;
    }
}
