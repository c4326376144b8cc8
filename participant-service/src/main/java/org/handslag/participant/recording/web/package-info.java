/** What every request of this service has in common. */
@NullMarked
package org.handslag.participant.recording.web;

import org.jspecify.annotations.NullMarked;
