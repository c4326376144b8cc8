/** Opened figures over HTTP. */
@NullMarked
package org.handslag.reporting.opening.web;

import org.jspecify.annotations.NullMarked;
