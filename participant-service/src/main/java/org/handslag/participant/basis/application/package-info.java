/** Purposes of the programmes and of the platform, and the record of processing. */
@NullMarked
package org.handslag.participant.basis.application;

import org.jspecify.annotations.NullMarked;
