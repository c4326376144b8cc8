/** What others may see of an admission. */
@NullMarked
package org.handslag.participant.admission.kafka;

import org.jspecify.annotations.NullMarked;
