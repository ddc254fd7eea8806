-- The three streams a newsroom starts with; a site renames them and adds more.
insert into stream (id, address, rank, tone, teaser_rule) values
    ('01930000-0000-7000-8000-000000000001', 'releases', 1, 'plain', 'characters:280'),
    ('01930000-0000-7000-8000-000000000002', 'good-news', 2, 'good', 'characters:280'),
    ('01930000-0000-7000-8000-000000000003', 'reports', 3, 'plain', 'paragraph');

insert into stream_text (stream_id, language, title, intro, label, subscribe)
select ('01930000-0000-7000-8000-00000000000' || stream)::uuid, language, title, intro, label, subscribe
from (values
    (1, 'en', 'News releases', 'Statements to the press, newest first. For an interview, see the contact on each release.', 'News release', 'Subscribe to news releases'),
    (1, 'fr', 'Communiqués', 'Nos déclarations à la presse, de la plus récente à la plus ancienne. Pour un entretien, voir le contact indiqué sur chaque communiqué.', 'Communiqué', 'S’abonner aux communiqués'),
    (1, 'es', 'Comunicados', 'Nuestras declaraciones a la prensa, de la más reciente a la más antigua. Para una entrevista, consulte el contacto de cada comunicado.', 'Comunicado', 'Suscribirse a los comunicados'),
    (1, 'ar', 'البيانات الصحفية', 'بياناتنا إلى الصحافة، من الأحدث إلى الأقدم. لإجراء مقابلة، تجدون جهة الاتصال في كل بيان.', 'بيان صحفي', 'الاشتراك في البيانات الصحفية'),
    (2, 'en', 'Good news', 'What changed for the better, and who made it happen.', 'Good news', 'Subscribe to good news'),
    (2, 'fr', 'Bonnes nouvelles', 'Ce qui a changé en mieux, et grâce à qui.', 'Bonne nouvelle', 'S’abonner aux bonnes nouvelles'),
    (2, 'es', 'Buenas noticias', 'Lo que ha cambiado para mejor, y quiénes lo lograron.', 'Buena noticia', 'Suscribirse a las buenas noticias'),
    (2, 'ar', 'أخبار سارّة', 'ما تغيّر نحو الأفضل، ومن كان وراءه.', 'خبر سارّ', 'الاشتراك في الأخبار السارّة'),
    (3, 'en', 'Reports', 'Our research in full: what we found, how we know it and what has to change.', 'Report', 'Subscribe to reports'),
    (3, 'fr', 'Rapports', 'Nos recherches en intégralité : ce que nous avons constaté, comment nous le savons et ce qui doit changer.', 'Rapport', 'S’abonner aux rapports'),
    (3, 'es', 'Informes', 'Nuestras investigaciones completas: qué hallamos, cómo lo sabemos y qué debe cambiar.', 'Informe', 'Suscribirse a los informes'),
    (3, 'ar', 'التقارير', 'أبحاثنا كاملة: ما توصّلنا إليه، وكيف عرفناه، وما يجب أن يتغيّر.', 'تقرير', 'الاشتراك في التقارير')
) as t (stream, language, title, intro, label, subscribe);

insert into pub.stream (id, address, rank, tone) select id, address, rank, tone from stream;
insert into pub.stream_text select stream_id, language, title, intro, label, subscribe from stream_text;
