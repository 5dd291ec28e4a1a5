package atrium;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Atrium. */
@SpringBootApplication
public class AtriumApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AtriumApplication.class, arguments);
    }
}
