/// Given names that people beside a Chinese family name take from other languages. Used to tell
/// `Tony Chen` from `Tongyi Chen`; the list need not be complete, only never wrong.
enum WesternNames {
  static let given = ByteWords(
    """
    aaron abby abel abigail abraham ada adam adele adrian adriana agnes aida aileen aimee alan albert alberto alec alex alexa alexander alexandra alexis alfred alice alicia alina
    alisa alison allan allen allison alma alvin alyssa amanda amber amelia amos amy anastasia andre andrea andrew andy angel angela angelina angie anita ann anna anne annette annie
    anthony antonio april arlene arnold arthur ashley astrid aubrey audrey august aurora austin ava barbara barry bart beatrice becky belinda bella ben benjamin bernard bernice
    bert bess beth betty bianca bill billy blair blake bob bobby bonnie boris brad bradley brandon brenda brent brian bridget bruce bruno bryan caleb calvin cameron camille candice
    candy carey carl carla carlos carmen carol carolina caroline carolyn carrie carter casey catherine cathy cecil cecilia celia celine charlene charles charlie charlotte chelsea
    cherry cheryl chester chloe chris christian christina christine christopher christy cindy claire clara clarence clark claudia clement clifford clint coco cody colin connie
    conrad constance cora craig crystal curtis cynthia daisy damon daniel daniella danny daphne darren dave david dawn dean debbie deborah debra denise dennis derek desmond
    diana diane dick dina dolores dominic don donald donna doris dorothy doug douglas duncan dustin dylan earl ed eddie eddy edgar edith edmund edna eduardo edward edwin
    eileen elaine eleanor elena eli elias elisa eliza elizabeth ella ellen ellie elliot elsa elsie elton elva emily emma eric erica erik erin ernest esther ethan eugene eunice eva
    evan eve evelyn faith fanny fay felicia felix fiona flora florence frances francis frank franklin fred freddie frederick freya gabriel gabriella gail garry gary gavin gemma gene
    geoffrey george gerald gerard gigi gilbert gina gladys glenn gloria gordon grace graham grant greg gregory greta guy gwen hailey hank hannah hans harold harriet harris
    harrison harry harvey hazel heather hector heidi helen helena henry herbert herman hilary hilda holly hope howard hugh hugo ian ida igor ingrid irene iris irwin isaac isabel
    isabella isabelle ivan ivy jack jackie jackson jacky jacob jacqueline jade jake james jamie jan jane janet janice jared jasmine jason jasper jay jean jeff jeffrey jenna
    jennie jennifer jenny jeremy jerome jerry jesse jessica jessie jill jim jimmy joan joanna joanne jocelyn joe joel joey john johnny johnson jonathan jordan jose joseph josephine
    joshua joy joyce juan juanita judith judy julia julian juliana julie juliet june justin kaitlyn karen karl kate katherine kathleen kathy katie katrina kay keith kelly kelvin ken
    kenneth kenny kent kerry kevin kiki kim kimberly kirk kitty kris kristen kristin kurt kyle lana lance larry laura lauren laurence lawrence leah lena leo leon leonard leslie
    lester lewis liam liana lilian lillian lily linda lindsay lionel lisa liz lois lola lorraine louis louisa louise lucas lucia lucy luis luke luna lydia lynn mabel maggie mandy
    marco marcus margaret maria marian marie marilyn marina mario marion marissa mark marlon marsha martha martin marvin mary mason matilda matt matthew maureen maurice max maxine
    may megan melanie melinda melissa melody mercy michael michelle miguel mike mikhail mildred miles milton mimi minnie miranda miriam mitchell molly mona monica morgan morris
    moses muriel myra nadia nancy naomi natalia natalie natasha nathan neil nelly nelson nicholas nick nicky nicole nigel nina noah noel nora norma norman octavia olga oliver
    olivia oscar otto owen paige pamela pat patricia patrick paul paula pauline pearl pedro peggy penelope penny perry peter phil philip phoebe phyllis polly priscilla queenie
    quentin quincy rachel ralph ramona randy raphael ray raymond rebecca regina renee rex rhonda ricardo richard rick ricky rita rob robert roberta roberto robin rocky rodney roger
    roland roman ron ronald ronnie rosa rosalie rosanna rose rosemary ross rowena roxanne roy ruby rudy rufus rupert russell ruth ryan sabrina sally sam samantha samson samuel
    sandra sandy sara sarah scarlett scott sean selena selina serena sergei seth shane shannon sharon shawn sheila shelly sherman sherry shirley sidney silvia simon simone sofia
    sonia sonny sophia sophie stacy stan stanley stella stephanie stephen steve steven stewart stuart sue summer sunny susan susanna susie suzanne sydney sylvester sylvia tamara
    tammy tara ted teddy terence teresa terri terry tess theodore theresa thomas tiffany tim timothy tina tobias toby todd tom tommy toni tony tracy travis trevor trista trudy
    tyler ursula valerie vanessa vera vernon veronica vicki vicky victor victoria vincent viola violet virginia vivian vivien vladimir wade wallace walter wanda warren wayne wendy
    wesley whitney wilfred will william willie willis wilson winnie winston wilma xavier yolanda yvette yvonne zachary zelda zoe zoey kobe jojo lulu cici vivi yoyo
    """)
}
