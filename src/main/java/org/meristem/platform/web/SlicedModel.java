package org.meristem.platform.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A table that asks a use case for just the rows it shows, sorted and searched in the database. */
public class SlicedModel<T> extends LazyDataModel<T> {
  /** Answers a request for rows; serialisable, so that a page survives a change of node. */
  public interface Source<T> extends Function<SliceRequest, Slice<T>>, Serializable {}

  /** Gives the words that are looked for at this moment. */
  public interface Query extends java.util.function.Supplier<String>, Serializable {}

  private final Source<T> source;
  private final Query query;

  public SlicedModel(Query query, Source<T> source) {
    this.query = query;
    this.source = source;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return 0;
  }

  @Override
  public List<T> load(
      int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
    var sort = sorts.values().stream().findFirst();
    var slice =
        source.apply(
            new SliceRequest(
                query.get(),
                first,
                size,
                sort.map(SortMeta::getField).orElse(null),
                sort.map(meta -> meta.getOrder().isAscending()).orElse(true)));
    setRowCount((int) slice.total());
    return slice.rows();
  }
}
