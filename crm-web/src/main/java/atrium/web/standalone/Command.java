package atrium.web.standalone;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that was run to its end.
 *
 * @param exitCode 0 when all went well
 * @param output what it wrote, both streams
 */
record Command(int exitCode, String output) {

    /** Runs a program with {@code input} on its standard input and waits for it. */
    static Command run(List<String> prefix, List<String> words, String input) throws IOException {
        // Into a file: a server started by the program would hold a pipe open for ever.
        Path output = Files.createTempFile("atrium", ".out");
        try {
            List<String> all = new ArrayList<>(prefix);
            all.addAll(words);
            ProcessBuilder builder =
                    new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            Process process = builder.start();
            try (Writer writer = process.outputWriter(StandardCharsets.UTF_8)) {
                writer.write(input);
            }
            int exitCode = process.waitFor();
            return new Command(exitCode, Files.readString(output, StandardCharsets.ISO_8859_1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            Files.deleteIfExists(output);
        }
    }

    boolean succeeded() {
        return exitCode == 0;
    }
}
