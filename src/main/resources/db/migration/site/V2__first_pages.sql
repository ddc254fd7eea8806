-- What a new site says on its pages of text until somebody writes their own.
insert into pub.text_page (path, language, title, body)
select path, language, title, jsonb_build_object('type', 'doc', 'attrs', jsonb_build_object('version', 1), 'content', (
    select jsonb_agg(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', line))) order by place)
    from unnest(string_to_array(text, E'\n')) with ordinality as lines (line, place)
))
from (values
    ('/about', 'en', 'About us', 'Who we are and what we do will be said here.'),
    ('/about', 'fr', 'Qui sommes-nous', 'Vous lirez bientôt ici qui nous sommes et ce que nous faisons.'),
    ('/about', 'es', 'Quiénes somos', 'Aquí se contará quiénes somos y qué hacemos.'),
    ('/about', 'ar', 'من نحن', 'سنعرّف هنا بأنفسنا وبما نقوم به.'),
    ('/contact', 'en', 'Contact', 'How to reach us will be said here. For a question about a news release, write to the contact named on it.'),
    ('/contact', 'fr', 'Contact', 'Vous lirez bientôt ici comment nous joindre. Pour une question sur un communiqué, écrivez au contact qui y est indiqué.'),
    ('/contact', 'es', 'Contacto', 'Aquí se indicará cómo contactarnos. Para una pregunta sobre un comunicado, escriba al contacto que figura en él.'),
    ('/contact', 'ar', 'اتصل بنا', 'سنذكر هنا سبل الاتصال بنا. لأي سؤال عن بيان صحفي، يُرجى مراسلة جهة الاتصال المذكورة فيه.'),
    ('/privacy', 'en', 'Privacy', E'This site sets no cookies. It loads nothing from anyone else, and it tells nobody about your visit.\nPages are the same for every reader. The server keeps no record of who read what.'),
    ('/privacy', 'fr', 'Vie privée', E'Ce site ne dépose aucun cookie. Il ne charge rien depuis un autre site et ne parle à personne de votre visite.\nLes pages sont les mêmes pour tout le monde. Le serveur ne garde aucune trace de qui a lu quoi.'),
    ('/privacy', 'es', 'Privacidad', E'Este sitio no usa cookies. No carga nada de otros sitios y no informa a nadie de su visita.\nLas páginas son iguales para todas las personas. El servidor no guarda ningún registro de quién leyó qué.'),
    ('/privacy', 'ar', 'الخصوصية', E'لا يستخدم هذا الموقع ملفات تعريف الارتباط، ولا يحمّل شيئًا من أي جهة أخرى، ولا يخبر أحدًا بزيارتكم.\nالصفحات واحدة لجميع القرّاء، ولا يحتفظ الخادوم بأي سجل لمن قرأ ماذا.'),
    ('/accessibility', 'en', 'Accessibility', E'This site is made to be used by everybody: with a keyboard, with a screen reader, enlarged, without script. It aims at WCAG 2.2, level AA.\nIf something does not work for you, please tell us.'),
    ('/accessibility', 'fr', 'Accessibilité', E'Ce site est fait pour tout le monde : au clavier, avec un lecteur d’écran, agrandi, sans script. Il vise les WCAG 2.2, niveau AA.\nSi quelque chose ne fonctionne pas pour vous, dites-le-nous.'),
    ('/accessibility', 'es', 'Accesibilidad', E'Este sitio está hecho para todas las personas: con teclado, con lector de pantalla, ampliado, sin scripts. Su objetivo es cumplir las WCAG 2.2, nivel AA.\nSi algo no le funciona, díganoslo.'),
    ('/accessibility', 'ar', 'إمكانية الوصول', E'صُمّم هذا الموقع ليستخدمه الجميع: بلوحة المفاتيح، أو بقارئ الشاشة، أو مكبّرًا، أو دون برمجيات نصية. وهو يسعى إلى استيفاء معايير WCAG 2.2 بالمستوى AA.\nإن واجهتم صعوبة في استخدامه، فأخبرونا.')
) as first_page (path, language, title, text);
