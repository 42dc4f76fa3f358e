package org.meristem.platform.api;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import org.meristem.platform.SliceRequest;

/**
 * Which part of a list a call wants: {@code page}, counted from 0, and {@code size}, of which at
 * most {@link SliceRequest#LARGEST} is given. What is no such number, or reaches further than any
 * list, is a bad request.
 */
public class PageQuery {
  private static final int USUAL = 50;

  @QueryParam("page")
  private String page;

  @QueryParam("size")
  private String size;

  public SliceRequest of(String query) {
    return of(query, USUAL);
  }

  /**
   * @param usual the size where none is asked for
   */
  public SliceRequest of(String query, int usual) {
    var request = SliceRequest.page(query, 0, number(size, usual, 1));
    if ((long) page() * request.size() > Integer.MAX_VALUE) {
      throw new BadRequestException(page);
    }
    return SliceRequest.page(query, page(), request.size());
  }

  public int page() {
    return number(page, 0, 0);
  }

  private static int number(String text, int otherwise, int least) {
    try {
      var number = text == null ? otherwise : Integer.parseInt(text);
      if (number < least) {
        throw new BadRequestException(text);
      }
      return number;
    } catch (NumberFormatException e) {
      throw new BadRequestException(text, e);
    }
  }
}
