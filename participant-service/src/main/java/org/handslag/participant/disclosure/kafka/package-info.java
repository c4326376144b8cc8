/** What other services publish, as far as disclosure asks. */
@NullMarked
package org.handslag.participant.disclosure.kafka;

import org.jspecify.annotations.NullMarked;
