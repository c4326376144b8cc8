/** Municipalities over HTTP. */
@NullMarked
package org.handslag.gateway.municipality.web;

import org.jspecify.annotations.NullMarked;
