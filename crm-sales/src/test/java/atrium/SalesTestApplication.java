package atrium;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application under test in crm-sales. */
@SpringBootApplication
class SalesTestApplication {}
