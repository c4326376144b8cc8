/** What others may see of a participant: nothing that names them. */
@NullMarked
package org.handslag.participant.participant.kafka;

import org.jspecify.annotations.NullMarked;
