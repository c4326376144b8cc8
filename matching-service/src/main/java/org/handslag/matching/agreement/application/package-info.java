/** Keeping and finding the texts that people sign. */
@NullMarked
package org.handslag.matching.agreement.application;

import org.jspecify.annotations.NullMarked;
