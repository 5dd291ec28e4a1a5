package atrium;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Starts Atrium. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class AtriumApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AtriumApplication.class, arguments);
    }
}
