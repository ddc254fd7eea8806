package org.vigil.headline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlinesTest {

    private final Headlines headlines = new Headlines();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
The authorities of Valmeria must immediately release the poet Ilir Banda, who was arrested on Tuesday for reading a poem in a public square, the Lantern Network said today. | The authorities of Valmeria must immediately release the poet Ilir Banda
Reacting to the news that a court in Port Selwyn has acquitted five fishermen who rescued migrants at sea, Marit Oduya, the Lantern Network’s Director for the Coast, said: | Court in Port Selwyn has acquitted five fishermen who rescued migrants at sea
“After eleven years in a cell without a window, my brother is coming home,” said Noor Hallam, sister of the released teacher Sami Hallam. | “After eleven years in a cell without a window, my brother is coming home”
“We will not be silent about what was done to our village. We want the truth, and we want it in a court of law. | “We will not be silent about what was done to our village”
TORONTO (March 3, 2017) – More than 300 people walked through the city on Friday night with candles for prisoners of conscience. | More than 300 people walked through the city on Friday night with candles for prisoners of conscience
(Port Selwyn) – The Valmerian parliament should reject a bill that would allow the police to read private messages without a warrant, the Lantern Network and eleven other organizations said in an open letter today. | The Valmerian parliament should reject a bill that would allow the police to read private messages without a warrant
PORT SELWYN, Valmeria – Today the Supreme Court ruled that the eviction of 4,000 people from the harbour quarter was unlawful. | The Supreme Court ruled that the eviction of 4,000 people from the harbour quarter was unlawful
According to a new report by the Lantern Network, at least 240 women were held without charge in three prisons between 12 March 2014 and 9 June 2015. | At least 240 women were held without charge in three prisons between 12 March 2014 and 9 June 2015
The Lantern Network said today that the government of Valmeria has failed to investigate the deaths of 17 miners who were shot by police during a strike at the Karst mine in August. | The government of Valmeria has failed to investigate the deaths of 17 miners
Good news! Ilir Banda is free. After 400 days in prison the poet walked out of the gates this morning. | Good news! Ilir Banda is free. After 400 days in prison the poet walked out of the gates this morning
Ilir Banda is free! | Ilir Banda is free!
The Lantern Network is deeply concerned about the health of Dr. Amara Singh, a heart surgeon who has been on hunger strike in Kestrel prison since Jan. 4. | The Lantern Network is deeply concerned about the health of Dr. Amara Singh, a heart surgeon
The U.S. government must close the camp at Point Harrow and end indefinite detention, said the Lantern Network on the 12th anniversary of the first transfers. | The U.S. government must close the camp at Point Harrow and end indefinite detention
Ahead of tomorrow’s vote on the surveillance bill, the Lantern Network is urging members of parliament to protect the privacy of everyone who lives in Valmeria and to reject the bill. | The Lantern Network is urging members of parliament to protect the privacy of everyone who lives in Valmeria
In the early hours of Sunday, masked men broke into the home of the land-rights defender Rosa Quillen and took her away in front of her children, who have not heard from her since. | In the early hours of Sunday, masked men broke into the home of the land-rights defender Rosa Quillen and took her away
A court in Valmeria today sentenced the journalist Petra Lund to six years in prison for “insulting the dignity of the state”, after a trial that lasted forty minutes and to which no observer was admitted. | A court in Valmeria sentenced the journalist Petra Lund to six years in prison for “insulting the dignity of the state”
Security forces in Valmeria have killed at least 40 people, including nine children, in a crackdown on protests over the price of bread, new research by the Lantern Network reveals. | Security forces in Valmeria have killed at least 40 people, including nine children
New evidence gathered by the Lantern Network – including satellite pictures, testimony from 61 witnesses and verified video – shows that the army of Valmeria burned down at least twelve villages in the Karst region. | New evidence gathered by the Lantern Network shows that the army of Valmeria burned down at least twelve villages
Two years after the fire in the Selwyn garment factory killed 112 workers, not one of the owners has stood trial, the Lantern Network said in a briefing published today. | Two years after the fire in the Selwyn garment factory killed 112 workers, not one of the owners has stood trial
The decision by the Council of Ministers to suspend arms sales to Valmeria is a long-awaited step towards justice for the victims of the bombing of the hospital in Karst on 14 May 2016, said the Lantern Network. | The decision by the Council of Ministers to suspend arms sales to Valmeria is a long-awaited step towards justice
Today, the Lantern Network, the Coalition for Open Courts, Lawyers Without Robes and the Valmerian Union of Journalists have asked the Federal Court to review the deportation of a Valmerian asylum seeker. | The Lantern Network and others have asked the Federal Court to review the deportation of a Valmerian asylum seeker
Commenting on the death of the lawyer Tomas Ferro, who defended hundreds of farmers against eviction, Secretary General Ada Winther said: “Tomas never asked what a case would bring him. He asked who needed him.” | Death of the lawyer Tomas Ferro, who defended hundreds of farmers against eviction
Police in Port Selwyn used rubber bullets, tear gas and water cannon against peaceful protesters, journalists and medics on three consecutive nights in October, according to an investigation by the Lantern Network. | Police in Port Selwyn used rubber bullets, tear gas and water cannon against peaceful protesters
Women who report rape in Valmeria are met with disbelief, insults and delay by the very officials who should protect them, a new report by the Lantern Network has found. | Women who report rape in Valmeria are met with disbelief
It is shameful that the government chose Human Rights Day to announce the closing of its office for complaints against the police, the Lantern Network said. | It is shameful that the government chose Human Rights Day to announce the closing of its office for complaints
Thousands of people across 60 countries will write letters on Saturday for twelve people at risk, among them a student from Valmeria who faces the death penalty for a song. | Thousands of people across 60 countries will write letters on Saturday for twelve people at risk
As the trial of nine members of the student union resumes on Monday, the Lantern Network calls for all charges against them to be dropped and for those who tortured them to be brought to justice. | The Lantern Network calls for all charges against them to be dropped
What would you do if the police came for your neighbour? For the people of Karst this is not an idle question. | What would you do if the police came for your neighbour? For the people of Karst this is not an idle question
The Prime Minister’s promise to “look into” the matter of missing Indigenous women is not enough, and families who have waited for thirty years deserve a public inquiry with the power to compel witnesses. | The Prime Minister’s promise to “look into” the matter of missing Indigenous women is not enough
Following his release on bail from the central prison in Port Selwyn after 212 days, the cartoonist Jorge Almqvist told the Lantern Network that letters from strangers had kept him alive. | The cartoonist Jorge Almqvist told the Lantern Network that letters from strangers had kept him alive
The Valmerian army’s siege of the town of Orrin, in which 9,000 civilians have been trapped without food since Dec. 2, amounts to collective punishment and is a war crime, said the Lantern Network today as it released new satellite images. | The Valmerian army’s siege of the town of Orrin amounts to collective punishment and is a war crime
OTTAWA—The federal government has a chance to right a wrong. | The federal government has a chance to right a wrong
Marking one year since the disappearance of the reporter Lena Sorokin, her colleagues and the Lantern Network will hold a vigil outside the Embassy of Valmeria at 6 p.m. on Friday, November 4, 2016, to which everyone is invited. | Her colleagues and the Lantern Network will hold a vigil outside the Embassy of Valmeria at 6 p.m.
Hundreds of Lantern Network activists gathered today in Maple Square to protest against the visit of President Oskar Dahl and to hand over 45,000 signatures that call for the release of all prisoners of conscience in his country. | Hundreds of Lantern Network activists gathered in Maple Square to protest against the visit of President Oskar Dahl
Amid a growing number of attacks on journalists, the parliament of Valmeria voted on Wednesday to make “false news” a crime that carries up to seven years in prison. | The parliament of Valmeria voted on Wednesday to make “false news” a crime that carries up to seven years in prison
The families of three men who were killed by the police in the Ferro district in 2012 have been awarded damages by the High Court. | The families of three men who were killed by the police in the Ferro district in 2012 have been awarded damages
Lantern Network campaigners across the country are celebrating today as Valmeria becomes the 106th state to abolish the death penalty for all crimes. | Lantern Network campaigners across the country are celebrating
UPDATE – The two activists were released without charge late on Monday. | UPDATE – The two activists were released without charge late on Monday
The Lantern Network strongly condemns the attack on a school in the Karst region in which 26 pupils and three teachers lost their lives and calls for a prompt, independent and impartial investigation. | The Lantern Network strongly condemns the attack on a school in the Karst region
An Indigenous community of the upper Orrin river that was driven from its land by a dam has won its case before the Inter-American Court, eighteen years after the first complaint was filed by its elders. | An Indigenous community of the upper Orrin river that was driven from its land by a dam has won its case
Nurses, teachers, drivers and cleaners who went on strike in Port Selwyn last month are being dismissed one by one, in violation of the country’s own labour law and of international standards. | Nurses, teachers, drivers and cleaners who went on strike in Port Selwyn last month are being dismissed one by one
Speaking from Geneva after the Human Rights Council adopted a resolution on Valmeria, the Lantern Network’s representative at the United Nations, Paul Adeyemi, said: | Human Rights Council adopted a resolution on Valmeria
Canada’s new government must put human rights at the heart of its foreign policy. | Canada’s new government must put human rights at the heart of its foreign policy
Ten months. That is how long Ilir Banda has waited for a lawyer. | Ten months. That is how long Ilir Banda has waited for a lawyer
At least 1,200 refugees, many of them children, remain stranded on the ferry Halcyon because no harbour will let them land, and water on board is running out, the Lantern Network warned on Sunday. | At least 1,200 refugees remain stranded on the ferry Halcyon because no harbour will let them land
Nobel laureate and former political prisoner Sofia Brandt, 78, has been barred from leaving Valmeria. | Nobel laureate and former political prisoner Sofia Brandt, 78, has been barred from leaving Valmeria
The Valmerian authorities’ plan to demolish the Old Quarter, home to 3,000 families, without consultation, compensation or alternative housing would be a flagrant breach of their international obligations. | The Valmerian authorities’ plan to demolish the Old Quarter, home to 3,000 families, without consultation
Petition: stop the execution of Daniel Osei | Petition: stop the execution of Daniel Osei
Lawmakers in the state of Karst have voted to abolish the death penalty, making it the twenty-third state to do so. | Lawmakers in the state of Karst have voted to abolish the death penalty, making it the twenty-third state to do so
"The world must not look away," said Ada Winther. "Every hour counts." | “The world must not look away”
Children as young as seven are working in perilous conditions in the mines of southern Valmeria to dig a mineral that ends up in phones and cars sold by some of the world’s largest companies, the Lantern Network said in a report today. | Children as young as seven are working in perilous conditions in the mines of southern Valmeria to dig a mineral
The President of Valmeria, Oskar Dahl, who came to power in a coup in 1994 and has changed the constitution three times in order to stay, should use his inauguration to free all political prisoners. | The President of Valmeria, Oskar Dahl, should use his inauguration to free all political prisoners
Tomorrow marks 1,000 days since the activist Rania Soliman was taken from her home by plain-clothes officers. | Tomorrow marks 1,000 days since the activist Rania Soliman was taken from her home by plain-clothes officers
The sentencing of Jonas Achterberg to 25 lashes and three years of hard labour for a post on a social network on which he had eleven followers is outrageous, the Lantern Network said. | The sentencing of Jonas Achterberg to 25 lashes and three years of hard labour for a post on a social network
Attacks by armed groups in the east of the country have forced 70,000 people from their homes. | Attacks by armed groups in the east of the country have forced 70,000 people from their homes
A year on from the earthquake that devastated the city of Orrin, tens of thousands of people live in camps without clean water, light or protection against violence, and women and girls pay the highest price. | Tens of thousands of people live in camps without clean water, light or protection against violence
The Valmerian government, which has for years denied that it runs secret prisons, must open the site near Harrow airfield to inspectors, the Lantern Network said after publishing the testimony of 12 survivors. | The Valmerian government must open the site near Harrow airfield to inspectors
A man sentenced to death for a robbery he did not commit walked free today after 23 years on death row in the state of Karst, thanks in part to letters from more than 100,000 people. | A man sentenced to death for a robbery he did not commit walked free after 23 years on death row in the state of Karst
The release of four student leaders is a welcome step, but dozens of people remain behind bars in Valmeria simply for having taken part in peaceful demonstrations, said the Lantern Network. | The release of four student leaders is a welcome step
Valmeria: Journalists sentenced after unfair trial | Valmeria: Journalists sentenced after unfair trial
A landmark ruling handed down today by the Supreme Court of Valmeria, which found that the state had failed to protect an Indigenous leader, “sends a message that no one is above the law”, said the Lantern Network. | A landmark ruling handed down by the Supreme Court of Valmeria
The Lantern Network welcomes the news that the conscientious objector Emil Tarn has been released from military prison after a campaign in which thousands of members took part. | The conscientious objector Emil Tarn has been released from military prison
Eight people have been killed and more than 200 injured since protests began. | Eight people have been killed and more than 200 injured since protests began
“I thank everyone who wrote to me,” the poet Ilir Banda said in a letter to members of the Lantern Network, “because every card told my guards that I was not alone”. | “I thank everyone who wrote to me”
Members of the Lantern Network will deliver a petition with 62,418 signatures to the Embassy of Valmeria in Ottawa on Tuesday, December 10 at 12 p.m. to call for the release of Ilir Banda. | Members of the Lantern Network will deliver a petition with 62,418 signatures to the Embassy of Valmeria
Sixty-eight organizations, including the Lantern Network, Lawyers Without Robes and the Coalition for Open Courts, today sent an open letter to the Minister of Public Safety calling for an end to the detention of migrants in provincial jails. | Sixty-eight organizations sent an open letter to the Minister of Public Safety
It has been six months since Hurricane Odile tore through the islands, and the families who lost everything still wait for the aid that was promised to them by two governments. | It has been six months since Hurricane Odile tore through the islands
We are writing to express our deep concern about Bill C-99, which would give the police new powers to search the homes of people who are suspected of no crime. | We are writing to express our deep concern about Bill C-99
In a shocking decision, the military court in Orrin on Monday upheld the death sentences of eleven men who say that they were tortured into confessing. | The military court in Orrin on Monday upheld the death sentences of eleven men who say that they were tortured
On the eve of the G12 summit in Port Selwyn, the leaders of the world’s richest countries must commit to sharing vaccines with the poorest, the Lantern Network said. | The leaders of the world’s richest countries must commit to sharing vaccines with the poorest
Valmerian forces carried out unlawful killings, mass arrests, torture and enforced disappearances in the months after the disputed election of 2018 – and nobody has been held to account. | Valmerian forces carried out unlawful killings, mass arrests, torture and enforced disappearances
Lantern Network delegates who visited three camps on the border in May found that families were sleeping in the open, that there was one tap for 900 people and that not a single doctor was on site. | Families were sleeping in the open
When the lights went out in the Karst province on June 9, 2019, nobody knew that they would stay out for four hundred days. | Nobody knew that they would stay out for four hundred days
The two-year-old daughter of the imprisoned lawyer Nadia Osman has been allowed to visit her mother for the first time. | The two-year-old daughter of the imprisoned lawyer Nadia Osman has been allowed to visit her mother for the first time
No one should be jailed for a tweet. | No one should be jailed for a tweet
Sami Hallam, a teacher and father of three who spent eleven years in prison for founding a school for girls, was released on Thursday morning and is now at home with his family, his lawyer told the Lantern Network. | Sami Hallam was released on Thursday morning and is now at home with his family
Civil society groups are calling on Ottawa to stop the sale of armoured vehicles to Valmeria, following the publication of videos that appear to show Canadian-made vehicles in use against civilians in the Karst region. | Civil society groups are calling on Ottawa to stop the sale of armoured vehicles to Valmeria
The Lantern Network has today written to the Prime Minister to ask that the case of Dr. Amara Singh be raised with President Dahl during his visit to Port Selwyn on Nov. 3, 2015. | The Lantern Network has written to the Prime Minister to ask that the case of Dr. Amara Singh be raised
Today is World Refugee Day. | Today is World Refugee Day
This is what victory looks like! On Monday, the Valmerian parliament repealed the law under which hundreds of people had been imprisoned for who they love. | This is what victory looks like!
Hundreds of thousands of people in the north-east of Valmeria, most of them women and children, are at risk of starvation because the army does not let food convoys through. | Hundreds of thousands of people in the north-east of Valmeria are at risk of starvation
The Valmerian Ministry of Justice confirmed on Friday, 4 March 2016 that it had carried out three executions, the first in the country in more than a decade. | The Valmerian Ministry of Justice confirmed on Friday, 4 March 2016 that it had carried out three executions
“Nobody”, wrote the judge, “may be deprived of liberty for an opinion”. | “Nobody”, wrote the judge, “may be deprived of liberty for an opinion”
The Lantern Network and the Union of Journalists have launched a joint campaign to free Petra Lund ("the voice of Orrin"), who was sentenced to six years in prison in March 2014. | The Lantern Network and the Union of Journalists have launched a joint campaign to free Petra Lund
The long-awaited trial of former general Otto Reiss for crimes against humanity in the 1980s is an historic opportunity, the Lantern Network said ahead of the first hearing on Tuesday. | The long-awaited trial of former general Otto Reiss for crimes against humanity in the 1980s is an historic opportunity
With only five days left until the execution of Daniel Osei, his family, the Lantern Network and three Nobel laureates have appealed to the Governor of Karst to spare his life. | The Lantern Network and three Nobel laureates have appealed to the Governor of Karst to spare his life
Ottawa, October 10, 2012 – On the World Day Against the Death Penalty, the Lantern Network calls on all states to abolish this cruel, inhuman and degrading punishment once and for all. | The Lantern Network calls on all states to abolish this cruel, inhuman and degrading punishment once and for all
Port Selwyn/Geneva, 3 May – Governments are using the pandemic as a pretext to silence reporters, the Lantern Network warned on World Press Freedom Day. | Governments are using the pandemic as a pretext to silence reporters
(Ottawa, May 12, 2011) The Lantern Network’s annual report documents abuses in 157 countries and territories. | The Lantern Network’s annual report documents abuses in 157 countries and territories
VANCOUVER, B.C. — A coalition of First Nations and environmental groups will appear in court on Monday to challenge the approval of a pipeline across their lands. | A coalition of First Nations and environmental groups will appear in court
The execution this morning of Daniel Osei, a man with a severe intellectual disability, is a stain on the state of Karst, the Lantern Network said. | The execution this morning of Daniel Osei, a man with a severe intellectual disability, is a stain on the state of Karst
More than half of all detainees in Valmeria have never seen a judge. | More than half of all detainees in Valmeria have never seen a judge
Rather than investigate allegations of torture, the authorities in Valmeria have put on trial those who reported it, including two doctors, a nurse and the mother of one of the victims. | The authorities in Valmeria have put on trial those who reported it, including two doctors
Upon learning that the execution of Daniel Osei was stayed minutes before it was to be carried out, his lawyer, Grace Oduor, said: | Execution of Daniel Osei was stayed minutes before it was to be carried out
In reaction to today’s announcement by the Minister of Foreign Affairs that Valmeria will be removed from the list of countries of concern, the Director of the Lantern Network, Tom Fairweather, issued the following statement: | Announcement by the Minister of Foreign Affairs that Valmeria will be removed from the list of countries of concern
Nearly a year after they were arrested at a book fair, publishers Lin Wei and Mara Stein stand trial on Monday. | Nearly a year after they were arrested at a book fair, publishers Lin Wei and Mara Stein stand trial on Monday
Call for entries: the Lantern Media Awards honour reporting on human rights published in 2018 | Call for entries: the Lantern Media Awards honour reporting on human rights published in 2018
The Lantern Network is mourning the loss of Joan Percival, who died on Saturday at the age of 94. Joan founded the first group in the city in 1964. | The Lantern Network is mourning the loss of Joan Percival, who died on Saturday at the age of 94
All charges against the 14 people known as the Orrin Fourteen have been dropped, bringing to an end a five-year ordeal for them and for their families, who never stopped believing in their innocence. | All charges against the 14 people known as the Orrin Fourteen have been dropped
Governments around the world, including Canada, have in the past year sold weapons worth $4.3 billion to states that use them against their own people, according to figures published by the Lantern Network today. | Governments around the world have in the past year sold weapons worth $4.3 billion to states that use them
Since the beginning of the year, at least 34 human rights defenders have been murdered in Valmeria, 12 of them in the Karst region alone, without a single person being brought to justice. | Since the beginning of the year, at least 34 human rights defenders have been murdered in Valmeria
The announcement that the government will hold a national inquiry into missing and murdered Indigenous women and girls is a victory for the families who have demanded one for decades. | The announcement that the government will hold a national inquiry
Lantern Network: End the siege of Orrin now | Lantern Network: End the siege of Orrin now
Human rights activist Rania Soliman’s conviction on charges of “spreading false news”, “insulting public officials” and “belonging to a banned group” must be quashed. | Human rights activist Rania Soliman’s conviction on charges of “spreading false news”
""")
    void derivesWhatAnEditorWouldWrite(String opening, String expected) {
        assertThat(headlines.derive(null, List.of(opening)).text()).isEqualTo(expected);
    }

    @Test
    void doesNotRepeatAShortParagraph() {
        var headline = headlines.derive(null, List.of("We want the harbour back!", "“It is ours,” said Ada Winther."));

        assertThat(headline.text()).isEqualTo("We want the harbour back!");
        assertThat(headline.isWholeParagraph()).isTrue();
    }

    @Test
    void keepsAShortParagraphThatSaysMoreThanItsHeadline() {
        var headline = headlines.derive(null, List.of("Valmeria must free the poet, the Lantern Network said today."));

        assertThat(headline.text()).isEqualTo("Valmeria must free the poet");
        assertThat(headline.isWholeParagraph()).isFalse();
    }

    @Test
    void setsTheDatelineApart() {
        for (String opening : List.of(
                "ORRIN – Nobody was hurt.",
                "ORRIN—Nobody was hurt.",
                "ORRIN (May 3, 2015) – Nobody was hurt.",
                "(ORRIN) - Nobody was hurt.",
                "(ORRIN, May 3, 2015) Nobody was hurt.",
                "May 3, 2015, ORRIN – Nobody was hurt.",
                "ORRIN, 3 May 2015 — Nobody was hurt.")) {
            var headline = headlines.derive(null, List.of(opening));

            assertThat(headline.dateline()).as(opening).isEqualTo("ORRIN");
            assertThat(headline.firstParagraph()).as(opening).isEqualTo("Nobody was hurt.");
            assertThat(headline.text()).as(opening).isEqualTo("Nobody was hurt");
        }
        assertThat(headlines
                        .derive(null, List.of("May 3, 2015 – Nobody was hurt."))
                        .dateline())
                .isNull();
    }

    @Test
    void takesNoOrdinaryDashForADateline() {
        for (String opening : List.of(
                "The Lantern Network – and others – left.",
                "Lantern Network International – The founders left.",
                "COVID-19 – The numbers rise.",
                "Half-truths were told.",
                "“Orrin” – The film is out.")) {
            assertThat(headlines.derive(null, List.of(opening)).dateline())
                    .as(opening)
                    .isNull();
        }
    }

    @Test
    void takesTheQuotationWhereTheIntroductionHasNoTopic() {
        var headline = headlines.derive(
                null,
                List.of(
                        "Responding to the news, Marit Oduya, Director of the Lantern Network, said:",
                        "“This is a great day. It came late."));

        assertThat(headline.text()).isEqualTo("“This is a great day”");
    }

    @Test
    void passesOverLabelsAndBylines() {
        var paragraphs = List.of("MEDIA ADVISORY", "By Marit Oduya, Director", "A bridge was opened in Orrin.");

        assertThat(headlines.derive(null, paragraphs).text()).isEqualTo("A bridge was opened in Orrin");
        assertThat(headlines.derive(null, paragraphs).isWholeParagraph()).isFalse();
    }

    @Test
    void fallsBackToTheDeckAndIsNeverEmpty() {
        assertThat(headlines.derive("Three facts", List.of()).text()).isEqualTo("Three facts");
        assertThat(headlines.derive("Three facts", List.of("***")).text()).isEqualTo("Three facts");
        assertThat(headlines.derive(null, List.of("***")).text()).isEqualTo("Untitled");
    }

    @Test
    void cutsTextWithoutSpacesBetweenCharacters() {
        var text = headlines.derive(null, List.of("👩‍👩‍👧".repeat(60) + "x")).text();

        assertThat(text.length()).isBetween(1, Headline.LONGEST);
        assertThat(Character.isHighSurrogate(text.charAt(text.length() - 1))).isFalse();
    }

    @Test
    void holdsItsRulesForAnySentence() {
        var pieces =
                ("the|of|in|Ana Paz,|July|14,|2019,|said|“free|speech”|‘never|again’|(OPT)|(a|b)|and|that|who|today|must|release|Lantern Network,"
                                + "|according to|–|—now|as|after|three|days|responding to|said:|killed|U.S.|Dr.|Orrin.|is|’s|people’s|\"straight|\"|[|]|, |:|not|very|with|women|1,300|children,")
                        .split("\\|", -1);
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var opening = new StringBuilder("It");
            for (int i = 0; i < 4 + random.nextInt(60); i++) {
                opening.append(' ').append(pieces[random.nextInt(pieces.length)]);
            }

            var text = headlines
                    .derive(null, List.of(opening.toString(), "“Next” is this."))
                    .text();

            assertThat(text).as("seed %d: %s", seed, opening).isNotBlank().hasSizeLessThanOrEqualTo(Headline.LONGEST);
            assertThat(count(text, '“')).as("seed %d: %s", seed, text).isEqualTo(count(text, '”'));
            assertThat(count(text, '(')).as("seed %d: %s", seed, text).isEqualTo(count(text, ')'));
            assertThat(count(text, '"') % 2).as("seed %d: %s", seed, text).isZero();
        }
    }

    @Test
    void endsInNoWordThatAsksForAnother() {
        var open = Set.of(
                "the", "a", "an", "of", "in", "to", "for", "and", "or", "with", "that", "who", "by", "at", "from", "is",
                "must");
        for (String opening : openings()) {
            var words = List.of(opening.split(" ", -1));
            for (int count = 8; count <= words.size(); count++) {
                var grown =
                        String.join(" ", words.subList(0, count)) + " one hundred and eleven thousand and eleven times";
                var text = headlines.derive(null, List.of(grown.repeat(2))).text();

                assertThat(open).as(text).doesNotContain(text.substring(text.lastIndexOf(' ') + 1));
            }
        }
    }

    @Test
    void answersHostileLinesAtOnce() {
        for (String piece : List.of(
                "said, ",
                "“",
                "(",
                ", ",
                "–",
                "’ ‘",
                "A. ",
                "U.S. ",
                "that ",
                "and, who ",
                "Today ",
                "x",
                "said: ",
                "On that, X said ")) {
            var hostile = piece.repeat((1 << 20) / piece.length());
            long start = System.nanoTime();

            var text = headlines.derive(hostile, List.of(hostile, hostile)).text();

            assertThat(text).hasSizeBetween(1, Headline.LONGEST);
            assertThat(System.nanoTime() - start).as(piece).isLessThan(3_000_000_000L);
        }
    }

    private static List<String> openings() {
        return List.of(
                "The authorities of Valmeria must immediately release the poet who was arrested on Tuesday for reading in a public square",
                "Police in Port Selwyn used rubber bullets and tear gas against peaceful protesters and medics on three nights in October",
                "A court in Valmeria sentenced the journalist to six years in prison for reports that the state called false and harmful");
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
