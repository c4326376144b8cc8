package org.handslag.meeting;

import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Test;

class WhatOthersPromiseTest {
    @Test
    void canBeReadWhereverTheServiceMirrorsIt() {
        RunningService.of(MeetingApplication.class, MeetingApplication.NAME)
                .readsTheSamplesOfWhatItMirrors();
    }
}
