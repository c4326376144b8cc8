/** Planning tours and putting visits down. */
@NullMarked
package org.handslag.mentor.tour.application;

import org.jspecify.annotations.NullMarked;
