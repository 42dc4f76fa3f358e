package org.meristem.curriculum.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meristem.curriculum.Catalogue;
import org.meristem.curriculum.CatalogueFilter;
import org.meristem.curriculum.RequisiteSentence;
import org.meristem.curriculum.Requisites;
import org.meristem.platform.SliceRequest;
import org.meristem.platform.web.Language;

/** Courses by name: found while one types, and named in sentences. */
@Named
@RequestScoped
public class CourseNames {
  private static final int SUGGESTIONS = 12;

  @Inject private Catalogue catalogue;
  @Inject private Language language;

  private final Map<Set<String>, RequisiteSentence> sentences = new HashMap<>();

  /** Courses whose code or title holds what is typed, the code first. */
  public List<String> suggest(String typed) {
    return catalogue
        .search(SliceRequest.page(typed, 0, SUGGESTIONS), CatalogueFilter.ALL)
        .rows()
        .stream()
        .map(one -> one.code() + " " + one.title().in(language.getLocale()))
        .toList();
  }

  /** The code of what was suggested or typed; null where nothing was. */
  public static String code(String chosen) {
    return chosen == null || chosen.isBlank() ? null : chosen.strip().split("\\s", 2)[0];
  }

  public RequisiteSentence sentence(Requisites requisites) {
    return sentences.computeIfAbsent(
        requisites.codes(),
        codes -> new RequisiteSentence(catalogue.titles(codes), language.getLocale()));
  }
}
