package org.vigil.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of text that people paste. */
class PasteTest {

    private static final String WORD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
            <head><meta name=Generator content="Microsoft Word 15"><title>Draft</title>
            <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
            <style><!-- p.MsoNormal {margin:0cm;} --></style></head>
            <body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
            <h1>Six freed<o:p></o:p></h1>
            <p class=MsoNormal>The six left <b style='mso-bidi-font-weight:normal'>prison</b><span
            style='mso-spacerun:yes'>  </span>this
            morning<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
            class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>.<o:p></o:p></p>
            <p class=MsoNormal><o:p>&nbsp;</o:p></p>
            <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
            </span></span></span><![endif]>Boats<o:p></o:p></p>
            <p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span
            style='mso-list:Ignore'>o<span>&nbsp; </span></span><!--[endif]-->Nets</p>
            <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Radios</p>
            <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>4.<span>&nbsp;</span></span>Fourth</p>
            <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>5.</span>Fifth</p>
            <p class=MsoNormal><span lang=FR style='mso-ansi-language:FR'>La rivière</span> <span lang=EN-US>runs</span>
            <del cite="mailto:x">not </del><ins>on</ins>.<span style='mso-comment-continuation:1'><a class=msocomanchor
            href="#_msocom_1">[A1]</a></span></p>
            <table class=MsoTableGrid border=1><thead><tr><td><p class=MsoNormal><b>Year</b></p></td><td colspan=2><p>Held</p></td></tr></thead>
            <tr><td rowspan=2><p class=MsoNormal>2025<o:p></o:p></p></td><td><p>6</p></td><td><p><o:p>&nbsp;</o:p></p></td></tr></table>
            <!--EndFragment-->
            <div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
            <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
            name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Seen by <i>our</i> observer.<o:p></o:p></p>
            <p class=MsoFootnoteText>Twice.</p></div></div>
            <div style='mso-element:comment-list'><p>[A1]Is this so?</p></div>
            </body></html>""";

    private static final String GOOGLE = """
            <meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f"><h2 dir="ltr"
            style="line-height:1.38;"><span style="font-size:16pt;font-weight:400;">Background</span></h2><br /><p dir="ltr"><span
            style="font-weight:400;font-style:normal;white-space:pre-wrap;">The six </span><span style="font-weight:700;">left</span><span
            style="font-style:italic;font-weight:400"> prison</span><a href="https://example.org/a?b=1&amp;c=2"
            style="text-decoration:none;"><span style="color:#1155cc;">today</span></a></p><ul><li dir="ltr" aria-level="1"><p
            dir="ltr" role="presentation"><span>Boats</span></p></li><ul><li dir="ltr" aria-level="2"><p
            dir="ltr"><span>Nets</span></p></li></ul><li dir="ltr"><p><span>Radios</span></p></li></ul><ol start="3"><li><p>Third</p></li></ol><br
            /></b><br class="Apple-interchange-newline">""";

    private static final String LIBRE_OFFICE = """
            <!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4 (Linux)"/><style type="text/css">p { x }</style>
            </head><body lang="en-GB" dir="ltr"><p style="line-height: 100%"><font face="Liberation Serif">The <b>six</b><br/>
            left</font><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p>
            <p align="center"><br/><br/></p>
            <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Seen
            by us.</p></div></body></html>""";

    @Test
    void readsWhatWordWrites() {
        assertThat(Body.fromHtml(WORD).lines())
                .containsExactly(
                        "## Six freed",
                        "The six left prison this morning [note: Seen by our observer. Twice.].",
                        "• Boats",
                        "  • Nets",
                        "• Radios",
                        "4. Fourth",
                        "5. Fifth",
                        "La rivière runs on.",
                        "| Year | Held",
                        "| 2025 | 6 |");
        assertThat(html(WORD))
                .contains("left <strong>prison</strong> this")
                .contains("<span lang=\"fr\" dir=\"ltr\">La rivière</span> runs")
                .contains("<th scope=\"col\" colspan=\"2\"", "<th scope=\"col\"", "<td rowspan=\"2\"")
                .contains("Seen by <em>our</em> observer.");
    }

    @Test
    void readsWhatGoogleDocsWrites() {
        assertThat(html(GOOGLE))
                .isEqualTo("<h2>Background</h2><p>The six <strong>left</strong><em> prison</em>"
                        + "<a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"noopener noreferrer\">today</a></p>"
                        + "<ul><li><p>Boats</p><ul><li><p>Nets</p></li></ul></li><li><p>Radios</p></li></ul>"
                        + "<ol start=\"3\"><li><p>Third</p></li></ol>");
    }

    @Test
    void readsTheFootnotesOfGoogleDocs() {
        assertThat(Body.fromHtml("<p>Left<sup><a href=\"#ftnt1\" id=\"ftnt_ref1\">[1]</a></sup>.</p><hr><div><p>"
                                + "<a href=\"#ftnt_ref1\" id=\"ftnt1\">[1]</a><span>&nbsp;Seen.</span></p></div>")
                        .text())
                .isEqualTo("Left.\n\n\u00A0Seen.");
    }

    @Test
    void readsWhatLibreOfficeWrites() {
        assertThat(html(LIBRE_OFFICE))
                .startsWith("<p>The <strong>six</strong><br>left<sup>")
                .contains("</sup>.</p><section", "<li id=\"fn1\">Seen by us. <a");
        assertThat(Body.fromHtml(LIBRE_OFFICE).lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <h1>a</h1><h3>b</h3><h6>c</h6>                           | <h2>a</h2><h3>b</h3><h4>c</h4>
            <h2><p>a</p><ul><li>b</ul></h2>                          | <h2>a</h2><ul><li><p>b</p></li></ul>
            <h2><br></h2><h3>&nbsp;</h3><p> </p>x                    | <p>x</p>
            a <b>b</b> c<p>d<div>e</div>f                            | <p>a <strong>b</strong> c</p><p>d</p><p>e</p><p>f</p>
            <p>a<br>b<br></p><p><br>c                                | <p>a<br>b</p><p>c</p>
            a<br><br>b<br> <br><br>c                                 | <p>a</p><p>b</p><p>c</p>
            <blockquote>a<footer>— b</footer></blockquote>           | <blockquote><p>a</p><footer class="attribution">— b</footer></blockquote>
            <blockquote><p>a</p><p>– b <i>c</i></p></blockquote>     | <blockquote><p>a</p><footer class="attribution">— b c</footer></blockquote>
            <blockquote><p>a <cite>— b</cite></p></blockquote>       | <blockquote><p>a</p><footer class="attribution">— b</footer></blockquote>
            <blockquote><p>— a</p></blockquote>                      | <blockquote><p>— a</p></blockquote>
            <blockquote><p>a</p><p>b</p></blockquote>                | <blockquote><p>a</p><p>b</p></blockquote>
            <blockquote> </blockquote>x                              | <p>x</p>
            <ul><li>a<li><ol><li>b</ol></ul>                         | <ul><li><p>a</p></li><li><ol><li><p>b</p></li></ol></li></ul>
            <ul>x<p>y</p><li>a</ul>                                  | <ul><li><p>x</p><p>y</p></li><li><p>a</p></li></ul>
            <ul></ul><ol start=-4><li>a</ol><ol start=99999999999><li>b</ol> | <ol><li><p>a</p></li></ol><ol><li><p>b</p></li></ol>
            <li>a<li>b                                               | <p>a</p><p>b</p>
            <dl><dt>a<dd>b</dl>                                      | <p>a</p><p>b</p>
            a<hr>b                                                   | <p>a</p><hr><p>b</p>
            <pre>a  b&#10;c</pre>                                    | <p>a b<br>c</p>
            <p>a<img src=x alt=y>b<figure><img src=x><figcaption>c</figcaption></figure> | <p>ab</p><p>c</p>
            <i>a <b>b</b></i> <em style="font-style: normal">c</em>  | <p><em>a <strong>b</strong></em> c</p>
            <p style="font-weight:bold">a <span style="font-weight:400">b</span> | <p><strong>a </strong>b</p>
            <span lang=ar>قرية</span> <i lang=x-none>b</i> <i lang=zz-toolong-and-wrong-->c</i> | <p><span lang="ar" dir="rtl">قرية</span> <em>b</em> <em>c</em></p>
            <q>a</q> <s>b</s> <u>c</u> <sup>2</sup> <kbd>d</kbd>     | <p>“a” b c 2 d</p>
            <a href=" /b&#9;">a</a> <a href=#b>c</a> <a href=b.html>d</a> <a name=x>e</a> | <p><a href="/b">a</a> c d e</p>
            <select><option>a<option>b</select><button>c</button><label>d</label><textarea>e</textarea><input value=f> | <p>a</p><p>b</p><p>c</p><p>d</p><p>e</p>
            <span hidden>a</span><p style="DISPLAY : none">b</p><p style="visibility:hidden">c</p>d | <p>d</p>
            <details><summary>a</summary>b</details>                 | <p>a</p><p>b</p>
            <div class="pull-fact"><b class="pull-figure">1,204</b><p>days</p></div> | <div class="pull-fact"><b class="pull-figure">1,204</b><p>days</p></div>
            <div class="pull-fact"><p>a</p><p>b</p></div>            | <p>a</p><p>b</p>
            <table><caption>a</caption><tr><th>b<td>c</table>        | <p>a</p><div class="table" tabindex="0"><table><tbody><tr><th scope="row"><p>b</p></th><td><p>c</p></td></tr></tbody></table></div>
            <table><tr><td colspan=0 rowspan=99>a<td colspan=x>b<tr></table> | <div class="table" tabindex="0"><table><tbody><tr><td rowspan="20"><p>a</p></td><td><p>b</p></td></tr></tbody></table></div>
            <table>a<tr><td><table><tr><td>b</table></table>         | <p>a</p><div class="table" tabindex="0"><table><tbody><tr><td><div class="table" tabindex="0"><table><tbody><tr><td><p>b</p></td></tr></tbody></table></div></td></tr></tbody></table></div>
            <tr><td>a<td>b                                           | <p>ab</p>
            a^&amp;&lt;b&gt;&quot;                                   | <p>a^&amp;&lt;b&gt;&quot;</p>
            """)
    void keepsWhatTheSchemaHasAWordForAndTheWordsOfTheRest(String given, String kept) {
        assertThat(html(given)).isEqualTo(kept);
    }

    @Test
    void keepsTheWordsOfAReferenceWhoseNoteWasNotPasted() {
        assertThat(html("<p>a<a href=\"#_ftn1\" name=\"_ftnref1\">[1]</a></p>")).isEqualTo("<p>a[1]</p>");
        assertThat(html("<div id=fn1>a<a href=#fn1>b</a></div>")).isEqualTo("<p>ab</p>");
    }

    @Test
    void repeatsNoNote() {
        assertThat(Body.fromHtml("<a href=#fn1>1</a> <a href=#fn1>1</a><p id=fn1>note <a href=#fn1>1</a></p>")
                        .lines())
                .containsExactly("[note: note 1] 1");
        assertThat(Body.fromHtml("<p>a<a href=#fn1>1</a> <a href=#fn1>1</a></p><p id=fn1>note <a href=#fn2>2</a></p>"
                                + "<p id=fn2>b</p>")
                        .lines())
                .containsExactly("a [note: note 2] 1", "b");
    }

    @Test
    void marksNoLanguageThatIsTheTextsOwn() {
        assertThat(html("<html lang=fr><p>a <span lang=fr-CA>b</span> <span lang=en>c</span>"))
                .isEqualTo("<p>a b <span lang=\"en\" dir=\"ltr\">c</span></p>");
        assertThat(html("<body lang=EN-US><p class=MsoNormal><span lang=FR>La rivière est longue.</span> x"))
                .isEqualTo("<p>La rivière est longue. x</p>");
    }

    @Test
    void readsBackWhatItHasWritten() {
        for (int seed = 0; seed < 400; seed++) {
            var body = Body.parse(new OrderlyBody(seed).json());

            assertThat(Body.fromHtml(body.html(Pictures.none(), null)))
                    .as("seed " + seed)
                    .isEqualTo(body);
            assertThat(Body.fromHtml(body.absoluteHtml("https://vigil.example/x", Pictures.none(), null))
                            .lines())
                    .isEqualTo(body.lines());
        }
    }

    @Test
    void changesNothingTheSecondTime() {
        for (int seed = 0; seed < 400; seed++) {
            var once = Body.fromHtml(Body.parse(new RandomBody(seed).json()).html(Pictures.none(), null));

            assertThat(Body.fromHtml(once.html(Pictures.none(), null)).json())
                    .as("seed " + seed)
                    .isEqualTo(once.json());
        }
        for (var pasted : new String[] {WORD, GOOGLE, LIBRE_OFFICE}) {
            var once = Body.fromHtml(pasted);
            assertThat(Body.fromHtml(once.html(Pictures.none(), null))).isEqualTo(once);
        }
    }

    private static String html(String pasted) {
        var html = Body.fromHtml(pasted).html(Pictures.none(), null);
        SafeHtml.check(html);
        return html;
    }
}
