package atrium.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;

/** Answers requests for the API with problems that the server refuses before any filter hears of them. */
@Configuration(proxyBeanMethods = false)
class UnheardRequests {

    private static final int LEAST_ERROR = 400;

    // After the framework's own valve, so that this one is asked first.
    @Bean
    @Order
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer(ProblemAnswers problems) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Problems(problems)));
    }

    /** Writes a problem where the server would write a page of its own. */
    private static final class Problems extends ErrorReportValve {

        private final ProblemAnswers problems;

        private Problems(ProblemAnswers problems) {
            this.problems = problems;
        }

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            boolean unanswered = response.getStatus() >= LEAST_ERROR && response.getContentWritten() == 0;
            if (!unanswered || !ApiSecurity.covers(request) || !response.setErrorReported()) {
                return;
            }
            try {
                ProblemKind kind = ProblemKind.of(HttpStatusCode.valueOf(response.getStatus()));
                problems.answer(new ApiRefusal(kind), request, response);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
