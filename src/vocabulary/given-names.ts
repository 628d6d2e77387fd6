/** Given names that people in Estonia bear, folded; one of these before a surname makes a name where no role stands beside it. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aare aarne aaro aavo agnes ago ahti ahto aigar ailar ain ainar aini aino aita aivar aivo alar aleksander
    aleksandr aleksandra aleksei alina alla allan allar alo alvar anastassia anatoli ander ando andra andre andreas
    andrei andres andri andrus andry aneta angela angelika anita anna annabel anne anneli anni annika anti anto
    anton ants anu anžela ardi ardo argo ari aril arne arno arnold artjom artur arvi arvo asko asta astrid atko ats
    aune aurelia avo birgit birgitta boriss brit brita britta carl carmen carolina cärol daniel daniil deivi denis
    diana dmitri doris edgar eduard edvin eerik eero eha eigo eike einar einike eino ekaterina elar elen elena eleri
    eleriin eliise elina elis elisabeth elise elle ellen elli elmar elmo elo elvi elviira endla ene eneli enn enno
    ere eret erge erik erika eriko erki erko erna ervin ester eva evald eve evelin evely evelyn evi feliks fjodor
    galina gea geidi georg georgi gerda gerli german gert gertrud getter greete greta grete grete-liis grigori
    gunnar gustav hanna hannaliisa hannela hannes hans hardi hardo hedi heidi heigo heiki heiko heili heino helar
    heldur helen helena helga heli heljo helju helle helme helmi helmut helve hendrik henn henno henri henrik
    herbert herman herta hiie hilda hilja hillar hille hugo ida igor ilja illimar ilmar ilme ilona imbi imre indra
    indrek inga inge ingel inger ingmar ingrid inna irene irina iris irja irma isabel iti ivan ivar ivi ivika ivo
    jaak jaan jaana jaanika jaanis jaanus jako jakob jan jana jane janek janika janne jano jarek jarko jarmo
    jekaterina jelena jelizaveta jevgeni jevgenia johan johanna johannes joonas joosep jorma josef juhan juho julia
    julius juri jürgen jüri kaarel kaari kaarin kadi kadri kadri-liis kadriann kai kaia kaidi kaido kaie kaili
    kaimar kaire kairi kairit kaisa kaja kalev kaljo kalju kalle kallis kalmer kalmet kalvi karel karin karina karl
    karla karmen karmo karol karolin karolina kaspar katariina kate kateriina kati katre katri katrin katrina kaupo
    kaur kauri keidi keijo keio keit keiu kelli ken kerda kerli kermo kersti kerstin kert kertu kiira kiril kirill
    kirke kirsi kirsika kirsti klaara klarika konstantin kristel kristen kristi kristiina kristin kristina kristine
    kristjan kristo kristofer ksenia kuldar kuno kärolin kärt käthlin kätlin külli küllike küllo laila laine laivi
    lana laura lauri lea leelo leena leho lehte leida leili lembe lembi lembit lemme lena leo leonhard leonid
    leonora liana lidia lii liia liidia liina liine liis liisa liisbet liisi liisu liivi liivika lilian lille lilli
    linda ljubov ljudmila loone loore lota luise luule lydia lüüdia lüüli maaja maarika maarit maarja maarjo mai
    maia maidu maie maigi mailis maimu maire mairit mait maive maksim mall malle mare marek maren maret margaret
    margarete margarita margit margo margot margus mari mari-ann mari-leen mari-liis maria marian marianna marianne
    maribel marika mariliis marilin marina mario maris marit marju mark marko markus marleen marlen mart marta
    marten marti martin martti mary mati mats mattias maxim meelika meelis meeme meeri mehis melissa merike merilin
    merit merje merle merlin meta mia mihhail mihkel miia miina mikhail mikk mikko milena milvi minna mirell mirjam
    mirjami monika moonika märt nadežda natalia natalja neeme nele niina nikita niklas nikolai nina nora oksana olav
    olavi ole oleg olev olga oliver oskar oskari osvald ott otto ove paavel paavo paul paula pauliina pavel peep
    peet peeter piia piibe pille pilvi piret polina priidik priidu priit raido raigo raik raili raimo raimond raimu
    rain raine rainer raino rait raivo ralf randar rando rasmus raul rauni rauno reeda reeli reelika reemet reet
    regiina regina rego reigo reijo reimo rein reina reinhold reio reivo relika renate rene renno riho riina riita
    riivo rita ritta robert roland roman romet rudolf ruslan ruta ruth ruuben ruut saale saara saima saimi salme
    sander sandra sanna saskia seidi selma sergei sergey signe sigrid siim siiri silja sille silva silver silvi
    silvia simmo sirelin siret sirje sirle sirli sirlis sixten sofia stanislav stefan stella sten steven sulev svea
    sven svetlana säde taavet taavi taie taimar taimi taivi taivo tamara tambet tanel tanja tarmo tarvi tarvo
    tatjana tauno tauri tea teele teet tiia tiina tiit tiiu timo timur toivo toom toomas tormi triin triine triinu
    truuta turo tuuli tuuliki tõive tõnis tõnn tõnu uku uljas ulla ulvi una uno urmas urmo ursula urve vadim vahur
    vaike valdek valdeko valdo valdur valentina valeri valeria valev vallo vambola veeni veera veiko velli vello
    vera verner veronika victoria viire viive viivi viivika viktor viktoria vilja viljar ville villem villu virge
    virgi virgo virve vjatšeslav vladimir vladislav voldemar volli väino zinaida ädu äli õie õnne ülar ülari ülla
    üllar üllas ülle ülo ülve žanna`
    .trim()
    .split(/\s+/),
);
