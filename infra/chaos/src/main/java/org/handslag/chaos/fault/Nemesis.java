package org.handslag.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.handslag.chaos.client.History;
import org.handslag.chaos.fault.Fault.Kill;
import org.handslag.chaos.fault.Fault.Pause;
import org.handslag.chaos.fault.Fault.Skew;
import org.handslag.chaos.fault.Fault.Storm;
import org.handslag.chaos.proxy.Weather;

/** Carries one schedule out, and writes down what it does. */
public final class Nemesis {

    private final Victims victims;
    private final History history;
    private final Set<Strike> raging = new LinkedHashSet<>();
    private int hits;

    /** One run's nemesis. */
    public Nemesis(Victims victims, History history) {
        this.victims = victims;
        this.history = history;
    }

    /**
     * What is to be done at one moment.
     *
     * @param after since the beginning
     */
    private record Act(Duration after, boolean begins, Strike strike) {}

    /**
     * Lets every fault strike and end at its time, and heals what is left then, whatever happens.
     *
     * @return how many faults struck an invocation that was open at that moment
     */
    public int run(Schedule schedule) throws InterruptedException {
        List<Act> acts = new ArrayList<>();
        for (Strike strike : schedule.strikes()) {
            acts.add(new Act(strike.at(), true, strike));
            acts.add(new Act(strike.end(), false, strike));
        }
        acts.sort(Comparator.comparing(Act::after));
        long begun = System.nanoTime();
        try {
            for (Act act : acts) {
                rest(begun, act.after());
                if (act.begins()) {
                    strike(act.strike());
                } else {
                    end(act.strike());
                }
            }
            rest(begun, schedule.length());
        } finally {
            List.copyOf(raging).forEach(this::end);
            history.note("healed");
        }
        return hits;
    }

    private static void rest(long begun, Duration until) throws InterruptedException {
        long left = until.toNanos() - (System.nanoTime() - begun);
        TimeUnit.NANOSECONDS.sleep(Math.max(0, left));
    }

    private void strike(Strike strike) {
        long open = history.open(strike.fault()::strikes);
        hits += open > 0 ? 1 : 0;
        history.note("fault", "what", strike.fault().toString(), "open", open);
        raging.add(strike);
        switch (strike.fault()) {
            case Kill(var process) -> victims.kill(process);
            case Pause(var process) -> victims.pause(process);
            case Storm(var link, var weather) -> victims.become(link, weather);
            case Skew(var process, var by) -> victims.skew(process, by);
        }
    }

    private void end(Strike strike) {
        if (!raging.remove(strike)) {
            return;
        }
        switch (strike.fault()) {
            case Kill(var process) -> victims.start(process);
            case Pause(var process) -> victims.resume(process);
            case Storm(var link, _) -> victims.become(link, new Weather.Calm());
            case Skew(var process, _) -> victims.skew(process, Duration.ZERO);
        }
        history.note("over", "what", strike.fault().toString());
    }
}
