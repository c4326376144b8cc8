package org.handslag.launcher.running;

import org.handslag.launcher.clock.FileClock;
import org.handslag.launcher.issuer.Issuer;
import org.handslag.launcher.management.ManagementServer;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.Unit;
import org.handslag.servers.kafka.EmbeddedKafka;
import org.handslag.servers.mongo.EmbeddedMongo;

/** Starts units of a plan in this JVM. */
final class Units {

    private final Plan plan;
    private final DataFolder folder;

    Units(Plan plan, DataFolder folder) {
        this.plan = plan;
        this.folder = folder;
    }

    /** Starts the unit and returns when it serves. */
    AutoCloseable start(Unit unit) throws Exception {
        int port = plan.ports().of(unit);
        return switch (unit.part()) {
            case MONGODB -> EmbeddedMongo.open(folder.mongodb().resolve("data.mv"), port);
            case KAFKA -> EmbeddedKafka.start(folder.kafka(), port);
            case ISSUER -> Issuer.start(port, folder.issuer());
            case MANAGEMENT -> ManagementServer.start(port, new FileClock(folder.clock()));
            case GATEWAY,
                    PARTICIPANT_SERVICE,
                    MENTOR_SERVICE,
                    MATCHING_SERVICE,
                    MEETING_SERVICE,
                    REPORTING_SERVICE ->
                    ServiceContext.start(unit, new ServiceSettings(plan, folder), folder.clock());
        };
    }

    /** Whether a unit ends only after all services of this JVM have. */
    static boolean isEngine(Unit unit) {
        return unit.part() == Part.MONGODB || unit.part() == Part.KAFKA;
    }
}
