package org.handslag.chaos.fault;

import java.time.Duration;
import java.util.List;
import org.handslag.chaos.proxy.Weather;

/** What faults are done to. All of it returns at once, or nearly. */
public interface Victims {

    /** The process with the broker; the development issuer and the clock are in it, too. */
    String BROKER = "engines";

    /** The process with the database. */
    String DATABASE = "mongodb";

    /** The names of the services' processes. */
    List<String> services();

    /** The names of the wires between services and engines. */
    List<String> links();

    /** Ends the process with SIGKILL, and returns when it is gone. */
    void kill(String process);

    /** Starts the process where it does not run, and does not wait until it serves. */
    void start(String process);

    /** SIGSTOP. */
    void pause(String process);

    /** SIGCONT. */
    void resume(String process);

    /** Lets the weather of a wire change. */
    void become(String link, Weather weather);

    /** Lets the process's real time be wrong by so much from now on. */
    void skew(String process, Duration by);
}
