package org.vigil.page;

import java.util.List;

/** What an invented organisation has to say in one language (Spanish pages borrow the English), enough to fill every kind of page. */
record PreviewText(
        String language,
        String site,
        String motto,
        List<Told> stories,
        String place,
        String body,
        String caption,
        String correction,
        String hours,
        String about) {

    /** One story in short. */
    record Told(String headline, String deck, String teaser) {}

    static PreviewText in(String language) {
        return switch (language) {
            case "fr" -> french();
            case "ar" -> arabic();
            default -> english();
        };
    }

    private static PreviewText english() {
        return new PreviewText(
                "en",
                "Northlight Rights",
                "We find out what happened, say so, and stay until it is put right.",
                List.of(
                        new Told(
                                "Court orders release of the river defenders after 411 days",
                                "Charges dropped against all six · Families to receive compensation",
                                "The six members of the Lower Delta river council who opposed the dredging concession left prison this morning, after the court of appeal found that the evidence against them had been written before the events it described."),
                        new Told(
                                "Facial recognition at the stadium gates must be switched off",
                                "",
                                "The city has confirmed that cameras at the new stadium compare every visitor with a list of 9,000 faces. No law allows it and nobody on the list has been told."),
                        new Told(
                                "Pregnant students return to class",
                                "",
                                "The ministry has withdrawn the rule that kept pregnant girls out of school. More than 18,000 people had written to the minister since March."),
                        new Told(
                                "“Nobody asked who we were”: night raids on the harbour hostels, what forty-one residents remember, what the police log says, and why the two accounts cannot both be true of the same seven hours in Vesna",
                                "Research in three cities over eleven months · 41 interviews · the log was altered on at least nine nights · four officers have been named to the prosecutor",
                                "Between February and June, police entered eleven hostels at night without a warrant. Residents were photographed, counted and sent out into the street."),
                        new Told("Radio Estuary is back on the air", "", "")),
                "PORT ALMA",
                """
                <p><span class="dateline">PORT ALMA –</span> The six members of the Lower Delta river council who opposed the dredging concession left prison this morning, after the court of appeal found that the evidence against them had been written before the events it described.<sup><a href="#fn1" id="fnr1" role="doc-noteref">1</a></sup></p>
                <blockquote><p>“We counted the days so that nobody could say later that it had only been a few.”</p><footer class="attribution">— Ilsa Maren, chair of the river council</footer></blockquote>
                <p>The judgment, which Northlight Rights has read, orders the ministry of justice to pay compensation <strong>within ninety days</strong> and to return the council’s boats and radio equipment. It is the first time that a court has annulled a verdict under the <em>Waterways Protection Act</em>; the <a href="/reports/2026/waterways">full report</a> sets out the other 23.</p>
                <h2>What the court found</h2>
                <p>Three findings decided the case:</p>
                <ul><li><p>the minutes of the meeting were signed two days before it took place;</p></li><li><p>the only witness was abroad at the time;</p></li><li><p>the defence had never been shown the file.</p></li></ul>
                <div class="table" tabindex="0" role="group" aria-label="Name, Arrested, Released, Days in custody"><table><thead><tr><th scope="col"><p>Name</p></th><th scope="col"><p>Arrested</p></th><th scope="col"><p>Released</p></th><th scope="col"><p>Days in custody</p></th></tr></thead><tbody><tr><th scope="row"><p>Ilsa Maren</p></th><td><p>4 October 2025</p></td><td><p>19 November 2026</p></td><td><p>411</p></td></tr><tr><th scope="row"><p>Tomas Quay</p></th><td><p>4 October 2025</p></td><td><p>19 November 2026</p></td><td><p>411</p></td></tr><tr><th scope="row"><p>Dorothea van der Schelde-Oosterhuizen</p></th><td><p>between 6 and 9 October 2025</p></td><td><p>19 November 2026</p></td><td><p>406–409</p></td></tr></tbody></table></div>
                <figure><img src="img/boats.png" alt="Four flat boats tied to a jetty at low water" width="1200" height="700" loading="lazy" decoding="async"><figcaption>The council’s boats at the police jetty, where they have lain since the arrests. <small class="credit">Drawing: N. Sorrel / Northlight Rights</small></figcaption></figure>
                <h2>Background</h2>
                <p>The six were arrested in October 2025 at a public meeting. Urgent action UA 61/25 drew 12,940 letters to the prosecutor.<sup><a href="#fn2" id="fnr2" role="doc-noteref">2</a></sup></p>
                <h3>What happens next</h3>
                <ol><li><p>The ministry has until 17 February to pay.</p></li><li><p>Parliament debates the Act on 3 March.</p></li></ol>
                <hr>
                <p>Northlight Rights will publish the judgment in full, in three languages, when the court has released the certified copy.</p>
                <section class="footnotes" role="doc-endnotes"><ol><li id="fn1">Court of Appeal of Port Alma, judgment 118/2026, paragraphs 41 to 57. <a href="#fnr1" role="doc-backlink">↩</a></li><li id="fn2">Letters counted until the day of release. <a href="#fnr2" role="doc-backlink">↩</a></li></ol></section>
                """,
                "Supporters wait outside the court of appeal on the morning of the judgment.",
                "An earlier version said that seven people were released. Six were.",
                "Day and night",
                "<p>Northlight Rights is a movement of people who stand up for one another. We are independent of every government, party, creed and company.</p><h2>How we work</h2><p>Our researchers go and see. What they find is checked by a second person and, where it concerns the law, by a third.</p>");
    }

    private static PreviewText french() {
        return new PreviewText(
                "fr",
                "Northlight Rights",
                "Nous cherchons ce qui s’est passé, nous le disons, et nous restons jusqu’à ce que justice soit faite.",
                List.of(
                        new Told(
                                "La justice ordonne la libération des défenseurs du fleuve après 411 jours",
                                "Abandon des poursuites contre les six · Les familles seront indemnisées",
                                "Les six membres du conseil du fleuve du Bas-Delta, opposés à la concession de dragage, sont sortis de prison ce matin : la cour d’appel a constaté que les preuves retenues contre eux avaient été rédigées avant les faits."),
                        new Told(
                                "La reconnaissance faciale aux portes du stade doit cesser",
                                "",
                                "La ville a confirmé que les caméras du nouveau stade comparent chaque visiteur à une liste de 9 000 visages. Aucune loi ne le permet et aucune personne inscrite n’en a été informée."),
                        new Told(
                                "Les élèves enceintes retrouvent leur classe",
                                "",
                                "Le ministère a retiré la règle qui tenait les jeunes filles enceintes à l’écart de l’école. Plus de 18 000 personnes avaient écrit à la ministre depuis mars."),
                        new Told(
                                "« Personne ne nous a demandé qui nous étions » : les descentes nocturnes dans les foyers du port, ce dont se souviennent quarante et un résidents et ce que dit le registre de la police",
                                "Onze mois de recherches dans trois villes · 41 entretiens",
                                "Entre février et juin, la police est entrée de nuit et sans mandat dans onze foyers."),
                        new Told("Radio Estuaire émet de nouveau", "", "")),
                "PORT ALMA",
                """
                <p><span class="dateline">PORT ALMA –</span> Les six membres du conseil du fleuve du Bas-Delta, opposés à la concession de dragage, sont sortis de prison ce matin : la cour d’appel a constaté que les preuves retenues contre eux avaient été rédigées avant les faits.</p>
                <blockquote><p>« Nous avons compté les jours pour que personne ne puisse dire un jour qu’il n’y en avait eu que quelques-uns. »</p><footer class="attribution">— Ilsa Maren, présidente du conseil du fleuve</footer></blockquote>
                <p>L’arrêt ordonne au ministère de la Justice de verser une indemnisation dans les quatre-vingt-dix jours et de restituer les bateaux et le matériel radio du conseil.</p>
                <h2>Rappel des faits</h2>
                <p>Les six personnes avaient été arrêtées en octobre 2025 lors d’une réunion publique. L’action urgente UA 61/25 a suscité 12 940 lettres au procureur.</p>
                """,
                "Des sympathisants attendent devant la cour d’appel le matin de l’arrêt.",
                "Une version antérieure indiquait que sept personnes avaient été libérées. Elles étaient six.",
                "Jour et nuit",
                "<p>Northlight Rights est un mouvement de personnes qui se défendent les unes les autres, indépendant de tout gouvernement, parti, culte et entreprise.</p>");
    }

    private static PreviewText arabic() {
        return new PreviewText(
                "ar",
                "نورثلايت للحقوق",
                "نبحث عمّا حدث، ونقوله، ونبقى حتى يعود الحق إلى أصحابه.",
                List.of(
                        new Told(
                                "المحكمة تأمر بالإفراج عن المدافعين عن النهر بعد 411 يومًا",
                                "إسقاط التهم عن الستة جميعًا · تعويض للعائلات",
                                "خرج من السجن هذا الصباح الأعضاء الستة في مجلس نهر الدلتا السفلى الذين عارضوا امتياز التجريف، بعدما تبيّن لمحكمة الاستئناف أن الأدلة ضدهم كُتبت قبل وقوع الأحداث التي تصفها."),
                        new Told(
                                "يجب وقف التعرّف على الوجوه عند بوابات الملعب",
                                "",
                                "أكدت المدينة أن كاميرات الملعب الجديد تقارن كل زائر بقائمة تضم 9000 وجه. لا يجيز ذلك أي قانون، ولم يُبلَّغ أحد من المدرجين في القائمة."),
                        new Told(
                                "الطالبات الحوامل يعدن إلى الصف",
                                "",
                                "سحبت الوزارة القاعدة التي أبقت الفتيات الحوامل خارج المدرسة. وكان أكثر من 18000 شخص قد كتبوا إلى الوزيرة منذ مارس."),
                        new Told(
                                "«لم يسألنا أحد من نكون»: المداهمات الليلية لنُزُل الميناء، وما يتذكره واحد وأربعون من سكانها، وما يقوله سجل الشرطة، ولماذا لا يمكن أن تصحّ الروايتان معًا",
                                "أحد عشر شهرًا من البحث في ثلاث مدن · 41 مقابلة",
                                "بين فبراير ويونيو دخلت الشرطة ليلًا أحد عشر نُزُلًا من دون إذن قضائي."),
                        new Told("إذاعة المصبّ تعود إلى البث", "", "")),
                "بورت ألما",
                """
                <p><span class="dateline">بورت ألما –</span> خرج من السجن هذا الصباح الأعضاء الستة في مجلس نهر الدلتا السفلى الذين عارضوا امتياز التجريف، بعدما تبيّن لمحكمة الاستئناف أن الأدلة ضدهم كُتبت قبل وقوع الأحداث التي تصفها.<sup><a href="#fn1" id="fnr1" role="doc-noteref">1</a></sup></p>
                <blockquote><p>«كنا نعدّ الأيام حتى لا يقول أحد لاحقًا إنها كانت أيامًا قليلة.»</p><footer class="attribution">— إلسا مارين، رئيسة مجلس النهر</footer></blockquote>
                <p>ويأمر الحكم وزارة العدل بدفع تعويض <strong>خلال تسعين يومًا</strong> وبإعادة قوارب المجلس وأجهزة اللاسلكي. وهي المرة الأولى التي تُلغي فيها محكمة حكمًا صدر بموجب <em>قانون حماية المجاري المائية</em>؛ ويعرض <a href="/ar/reports">التقرير الكامل</a> الحالات الأخرى.</p>
                <h2>ما خلصت إليه المحكمة</h2>
                <ul><li><p>وُقّع محضر الاجتماع قبل انعقاده بيومين؛</p></li><li><p>كان الشاهد الوحيد خارج البلاد.</p></li></ul>
                <div class="table" tabindex="0" role="group" aria-label="الاسم، تاريخ التوقيف"><table><thead><tr><th scope="col"><p>الاسم</p></th><th scope="col"><p>تاريخ التوقيف</p></th><th scope="col"><p>أيام الاحتجاز</p></th></tr></thead><tbody><tr><th scope="row"><p>إلسا مارين</p></th><td><p>4 أكتوبر 2025</p></td><td><p>411</p></td></tr></tbody></table></div>
                <h2>خلفية</h2>
                <p>أُوقف الستة في أكتوبر 2025 خلال اجتماع عام. وأثار التحرك العاجل UA 61/25 إرسال 12940 رسالة إلى المدعي العام.</p>
                <section class="footnotes" role="doc-endnotes"><ol><li id="fn1">محكمة استئناف بورت ألما، الحكم 118/2026، الفقرات 41 إلى 57. <a href="#fnr1" role="doc-backlink">↩</a></li></ol></section>
                """,
                "متضامنون ينتظرون أمام محكمة الاستئناف صباح يوم الحكم.",
                "ذكرت نسخة سابقة أن سبعة أشخاص أُفرج عنهم. والصحيح أنهم ستة.",
                "ليلًا ونهارًا",
                "<p>نورثلايت للحقوق حركة من أناس يدافع بعضهم عن بعض، مستقلة عن كل حكومة وحزب ومعتقد وشركة.</p>");
    }
}
