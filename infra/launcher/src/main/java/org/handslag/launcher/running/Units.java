package org.handslag.launcher.running;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.handslag.launcher.clock.FileClock;
import org.handslag.launcher.clock.SkewedTime;
import org.handslag.launcher.issuer.Issuer;
import org.handslag.launcher.management.ManagementServer;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.Unit;
import org.handslag.launcher.plan.Via;
import org.handslag.servers.kafka.EmbeddedKafka;
import org.handslag.servers.mongo.EmbeddedMongo;

/** Starts units of a plan in this JVM, as its environment wants them. */
final class Units {

    private final Plan plan;
    private final DataFolder folder;
    private final Map<String, String> environment;

    Units(Plan plan, DataFolder folder, Map<String, String> environment) {
        this.plan = plan;
        this.folder = folder;
        this.environment = environment;
    }

    /** Starts the unit and returns when it serves. */
    AutoCloseable start(Unit unit) throws Exception {
        int port = plan.ports().of(unit);
        Via via = Via.in(environment);
        return switch (unit.part()) {
            case MONGODB -> EmbeddedMongo.open(folder.mongodbFile(), port);
            case KAFKA ->
                    EmbeddedKafka.start(
                            folder.kafka(), port, plan.ports().subscribers(), via.kafka());
            case ISSUER -> Issuer.start(port, folder.issuer());
            case MANAGEMENT -> ManagementServer.start(port, new FileClock(folder.clock()));
            case GATEWAY,
                    PARTICIPANT_SERVICE,
                    MENTOR_SERVICE,
                    MATCHING_SERVICE,
                    MEETING_SERVICE,
                    REPORTING_SERVICE ->
                    ServiceContext.start(
                            unit,
                            new ServiceSettings(plan, folder, via),
                            folder.clock(),
                            Optional.ofNullable(environment.get(SkewedTime.FILE)).map(Path::of));
        };
    }

    /** Whether a unit ends only after all services of this JVM have. */
    static boolean isEngine(Unit unit) {
        return unit.part() == Part.MONGODB || unit.part() == Part.KAFKA;
    }
}
