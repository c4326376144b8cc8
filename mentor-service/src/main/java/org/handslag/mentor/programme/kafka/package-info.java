/** Programmes as participant-service publishes them. */
@NullMarked
package org.handslag.mentor.programme.kafka;

import org.jspecify.annotations.NullMarked;
