package atrium.web.standalone;

import atrium.domain.demo.DemoCompany;
import atrium.domain.kernel.Settings;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the demo company in before the first request is answered, where that is wanted. */
@Component
class DemoArrival implements SmartLifecycle {

    private final Settings settings;
    private final DemoCompany demo;
    private volatile boolean running;

    DemoArrival(Settings settings, DemoCompany demo) {
        this.settings = settings;
        this.demo = demo;
    }

    @Override
    public void start() {
        if (settings.demo()) {
            demo.moveIn();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    // The web server starts in one of the last phases.
    @Override
    public int getPhase() {
        return 0;
    }
}
