package atrium.web.standalone;

import atrium.domain.demo.BigCompany;
import atrium.domain.demo.CompanySize;
import atrium.domain.demo.DemoCompany;
import atrium.domain.kernel.Settings;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the demo company in before the first request is answered, where that is wanted. */
@Component
class DemoArrival implements SmartLifecycle {

    private final Settings settings;
    private final DemoCompany demo;
    private final BigCompany big;
    private volatile boolean running;

    DemoArrival(Settings settings, DemoCompany demo, BigCompany big) {
        this.settings = settings;
        this.demo = demo;
        this.big = big;
    }

    @Override
    public void start() {
        if (settings.demo() && settings.demoScale() > 0) {
            big.moveIn(CompanySize.grown(settings.demoScale()));
        } else if (settings.demo()) {
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
