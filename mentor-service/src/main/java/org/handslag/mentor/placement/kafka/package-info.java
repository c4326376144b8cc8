/** What others may know of offers, applications and packages. */
@NullMarked
package org.handslag.mentor.placement.kafka;

import org.jspecify.annotations.NullMarked;
