/** Documents over HTTP: in which format and language somebody reads one. */
@NullMarked
package org.handslag.reporting.rendering.web;

import org.jspecify.annotations.NullMarked;
