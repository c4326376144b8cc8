/** What others may see of a programme. */
@NullMarked
package org.handslag.participant.programme.kafka;

import org.jspecify.annotations.NullMarked;
