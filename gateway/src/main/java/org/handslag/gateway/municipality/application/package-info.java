/** Adding municipalities. */
@NullMarked
package org.handslag.gateway.municipality.application;

import org.jspecify.annotations.NullMarked;
