package atrium.bench;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between an application and PostgreSQL and counts the statements that pass, by the protocol's own messages. */
final class StatementCount implements AutoCloseable {

    private static final int PARSE = 'P';
    private static final int BIND = 'B';
    private static final int EXECUTE = 'E';
    private static final int QUERY = 'Q';

    private final ServerSocket door;
    private final int server;
    private final AtomicInteger count = new AtomicInteger();

    StatementCount(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        run(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    /** How many passed since this was asked last. */
    int passed() {
        return count.getAndSet(0);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // One side hung up.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() throws IOException {
        while (true) {
            Socket client = door.accept();
            Socket target = new Socket(InetAddress.getLoopbackAddress(), server);
            client.setTcpNoDelay(true);
            target.setTcpNoDelay(true);
            run(() -> target.getInputStream().transferTo(client.getOutputStream()));
            run(() -> messages(client.getInputStream(), target.getOutputStream()));
        }
    }

    // The first messages of a connection have no type. Beginning and ending a transaction is no statement of ours.
    private void messages(InputStream from, OutputStream to) throws IOException {
        DataInputStream in = new DataInputStream(from);
        byte[] start = body(in);
        boolean wantsEncryption = start.length == 8;
        to.write(start);
        if (wantsEncryption) {
            to.flush();
            to.write(body(in));
        }
        Map<String, String> statements = new HashMap<>();
        String bound = "";
        for (int type = in.read(); type >= 0; type = in.read()) {
            byte[] message = body(in);
            String[] texts = new String(message, 4, message.length - 4, StandardCharsets.ISO_8859_1).split("\0", 3);
            switch (type) {
                case PARSE -> statements.put(texts[0], texts[1]);
                case BIND -> bound = statements.getOrDefault(texts[1], "");
                case QUERY, EXECUTE -> count(type == QUERY ? texts[0] : bound);
                default -> {
                    // Nothing is asked.
                }
            }
            to.write(type);
            to.write(message);
        }
    }

    private void count(String statement) {
        if (!statement.startsWith("BEGIN") && !statement.startsWith("COMMIT") && !statement.startsWith("SET SESSION")) {
            count.incrementAndGet();
        }
    }

    private static byte[] body(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] message = new byte[length];
        message[0] = (byte) (length >>> 24);
        message[1] = (byte) (length >>> 16);
        message[2] = (byte) (length >>> 8);
        message[3] = (byte) length;
        in.readFully(message, 4, length - 4);
        return message;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
