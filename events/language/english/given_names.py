"""Given names that English texts use, by the gender that a pronoun for them has.

Left out are names that are words, places or surnames more often: Hope, Virginia of late, Ward.
"""

from __future__ import annotations

from typing import Final

from events.language.english.wordlist import words

FEMALE_NAMES: Final = words(
    """Abigail Ada Adele Agatha Agnes Aileen Aisha Alexandra Alexis Alice Alicia Alison Allison Alma Amanda Amelia
    Amina Amira Amy Ana Anastasia Andrea Angela Angelina Anita Anja Ann Anna Annabel Anne Anneliese Annette
    Annie Antonia Anya April Ariana Arlene Astrid Audrey Ava Avril Ayesha Barbara Beatrice Becky Belinda Benazir
    Bernadette Bernice Bertha Bessie Beth Betsy Bettina Betty Beverley Beverly Bianca Birgit Blanche Bonnie
    Brenda Bridget Brigitte Britta Camila Camilla Camille Candice Carla Carly Carmen Carol Carolina Caroline
    Carolyn Cassandra Catherine Cecilia Celeste Celia Chandra Chantal Charlene Charlotte Cheryl Chiara Chloe
    Christina Christine Cindy Claire Clara Claudia Claudine Colette Colleen Condoleezza Cora Cordelia Cornelia
    Cynthia Dagmar Daphne Debbie Deborah Debra Deirdre Delia Delphine Denise Diana Diane Dinah Dolores Donna
    Doreen Doris Dorothy Edith Edna Edwina Effie Eileen Elaine Eleanor Elena Elisa Elise Eliza Elizabeth Ella
    Ellen Ellie Elsa Elsie Elspeth Emilia Emily Emma Emmeline Enid Erica Erika Erin Ernestine Esmeralda Esther
    Ethel Eugenia Eunice Eva Evelyn Fatima Faye Felicia Felicity Fiona Fleur Florence Frances Freya Frida
    Gabriela Gabrielle Gail Gemma Genevieve Georgina Geraldine Gertrude Gillian Gina Giulia Gladys Glenda Gloria
    Glynis Grace Greta Gretchen Gwen Gwendolyn Gwyneth Hannah Hanne Harriet Heather Hedwig Heidi Helen Helena
    Helga Henrietta Hermione Hilary Hilda Hillary Ida Ilse Imogen Indira Ines Inga Ingeborg Ingrid Irene Irina
    Isabel Isabella Isabelle Isla Isobel Jacqueline Jamila Jana Jane Janet Janice Janine Jasmine Jeanette Jeanne
    Jemima Jenna Jennifer Jenny Jessica Jessie Jill Jo Joan Joanna Joanne Jocelyn Johanna Josephine Joyce
    Juanita Judith Judy Julia Juliana Juliet June Justine Karen Karin Kate Katherine Kathleen Kathryn Kathy
    Katie Katrina Katya Kay Kayla Keira Kelly Kimberly Kirsten Kirsty Kristin Kristina Larissa Laura Lauren
    Leanne Leila Lena Leonora Leticia Lidia Lillian Linda Linnea Lisa Lisbeth Liz Lois Loretta Lorna Lorraine
    Lottie Louisa Louise Lucia Lucy Luisa Luise Lynn Lynne Mabel Madeleine Madeline Maeve Magda Magdalena Maggie
    Mai Mandy Manuela Marcella Marcia Margaret Margarita Margery Margot Marguerite Maria Marianne Marie Marina
    Marion Marjorie Marlene Marta Martha Mary Mathilde Matilda Maud Maude Maureen Mavis Maxine Meg Megan Mei
    Melanie Melinda Melissa Meredith Mia Michaela Michele Michelle Mildred Millicent Millie Mina Minnie Miranda
    Miriam Moira Mollie Molly Mona Monica Monika Muriel Myra Myrtle Nadia Nadine Nancy Naomi Natalia Natalie
    Natasha Nell Nellie Nicola Nicole Nina Nora Noreen Norma Odette Oksana Olga Olivia Ottilie Paige Pam Pamela
    Patricia Paula Pauline Peggy Penelope Penny Petra Philippa Phoebe Phyllis Pilar Polly Priya Rachel Ramona
    Raquel Rebecca Rebekah Regina Renata Renee Rhoda Rita Roberta Rochelle Rosa Rosalie Rosalind Rosalyn Rose
    Rosemary Rowena Roxanne Ruth Sabine Sabrina Sadie Sally Salome Samantha Sandra Sarah Saskia Selena Selma
    Serena Shannon Sharon Shauna Sheila Shelley Shirley Sigrid Simone Sinead Siobhan Sofia Solveig Sonia Sonja
    Sophia Sophie Stacey Stella Stephanie Sue Sunita Susan Susanna Susannah Susanne Suzanne Svetlana Sybil
    Sylvia Tabitha Tamara Tania Tanya Tara Tatiana Teodora Teresa Tess Tessa Thelma Theresa Therese Thora Tina
    Tracey Tracy Trudy Ulrike Una Ursula Valentina Valerie Vanessa Vera Veronica Vicky Victoria Virginia Vivian
    Vivien Wanda Wendy Wilhelmina Wilma Winifred Winnie Xenia Yasmin Yolanda Yuki Yvette Yvonne Zara Zelda Zoe"""
)
MALE_NAMES: Final = words(
    """Aaron Abdul Abdullah Abel Abraham Adam Adolf Adrian Ahmad Ahmed Aidan Akira Alain Alan Alasdair Alastair
    Albert Alberto Aldo Alec Aled Alejandro Alessandro Alex Alexander Alfie Alfred Ali Alistair Allan Allen
    Alvin Ambrose Amos Anders Andre Andreas Andrei Andrew Andy Angelo Angus Anthony Anton Antonio Archibald
    Archie Ariel Armando Arnold Arthur Arturo Aubrey Augustin Augustus Axel Barack Barnaby Barry Bartholomew
    Bashar Basil Ben Benjamin Bernard Bernd Bert Bertram Bill Billy Bob Bobby Boris Brad Brandon Brendan Brent
    Brett Brian Bruce Bruno Bryan Byron Caleb Callum Calvin Carl Carlo Carlos Casper Cecil Cedric Charles Chris
    Christian Christoph Christopher Clarence Claude Clayton Clement Clifford Clive Colin Conor Conrad
    Constantine Cormac Cornelius Craig Curtis Cuthbert Cyril Damian Damien Dan Daniel Daniele Darnell Darren
    Darryl Dave David Declan Denis Dennis Derek Desmond Dick Diego Dieter Dirk Dmitri Domenico Dominic Don
    Donald Dougal Douglas Duane Duncan Dylan Eamon Edgar Edmund Eduardo Edward Edwin Elias Elijah Elliot Elliott
    Elmer Emil Emile Emilio Emmanuel Enrico Enrique Eric Erich Erik Ernest Ernst Errol Esteban Ethan Ettore
    Eugene Evan Ewan Ezra Fabio Felix Ferdinand Fergus Fernando Fidel Finn Florian Francesco Francisco Franco
    Francois Frank Franklin Franz François Fraser Fred Frederic Frederick Friedrich Fritz Gabriel Gareth Gary
    Gavin Geoff Geoffrey Georg George Georges Gerald Gerard Gerhard Gilbert Giles Giovanni Giuseppe Glen Glenn
    Glyn Gordon Gottfried Graeme Graham Greg Gregor Gregory Guido Guillermo Gunnar Gunther Gustaf Gustav Hal
    Hamish Hamza Hank Hans Harald Harold Harry Hassan Hector Heinrich Helmut Henri Henrik Henry Herbert Herman
    Hermann Hiram Hiroshi Horace Horatio Hosni Howard Hubert Hugh Hugo Humphrey Ian Ibrahim Iestyn Ignacio Igor
    Ira Isaac Isidore Ismail Italo Ivan Ivor Jack Jacques Jaime Jake Jamal James Jared Jarvis Jason Jasper
    Javier Jean Jeff Jeffrey Jens Jeremy Jerome Jerry Jesse Jim Jimmy Joachim Joaquin Joe Joel Johan Johann John
    Johnny Jon Jonas Jonathan Jorge Jorgen Jose Josef Joseph Josh Joshua Josiah Josias Juan Juergen Jules Julian
    Julius Jurgen Justin Kamal Karim Karl Kaspar Keir Keith Ken Kenji Kenneth Kevin Khalid Kieran Kofi Konrad
    Konstantin Kurt Kwame Kyle Lachlan Lance Larry Lars Laurence Laurent Lawrence Leif Len Leo Leonard Leonardo
    Leonid Leopold Leroy Lester Liam Lionel Lorenzo Lothar Louis Luc Luca Lucas Luciano Ludwig Luigi Luis Luke
    Luther Lyle Magnus Malcolm Manfred Manuel Marc Marcel Marcelo Marco Marcus Mario Marius Mark Martin Marvin
    Mateo Mathias Matt Matteo Matthew Matthias Maurice Max Maximilian Melvin Mervyn Michael Michel Miguel Mike
    Mikhail Miles Mohamed Mohammed Mortimer Moses Moshe Muhammad Napoleon Nathan Nathaniel Ned Neil Neville
    Nicholas Nick Nicolas Niels Nigel Nikita Nikolai Nils Noah Noel Norman Octavio Olaf Oleg Oliver Olivier Omar
    Oscar Osvaldo Oswald Otto Owen Pablo Paolo Pascal Patrick Paul Pedro Percival Percy Pete Peter Philip
    Philippe Phillip Pierre Pieter Quentin Quincy Rafael Ralph Ramon Randall Randolph Raoul Raphael Rashid Raul
    Raymond Reg Reginald Reinhard Reuben Rex Rhys Ricardo Riccardo Richard Rick Ricky Rob Robert Roberto
    Roderick Rodney Rodrigo Roger Roland Rolf Romeo Ron Ronald Ronan Rory Rowan Roy Rudolf Rudolph Rudy Rufus
    Rune Rupert Russ Russell Ryan Saddam Salvatore Sam Samir Samuel Sanjay Saul Scott Sean Sebastian Sergei
    Sergio Seth Seymour Shawn Shimon Sidney Siegfried Silas Silvio Simon Stan Stanislav Stanley Stefan Stefano
    Stephen Steve Steven Stewart Stuart Sunil Sven Takeshi Tariq Tarquin Ted Terence Terry Theo Theodore Thierry
    Thomas Tim Timothy Titus Tobias Todd Tom Tomas Tomasz Tommy Tony Travis Trevor Tristan Ulrich Umberto Uwe
    Valentin Vernon Vicente Victor Vijay Viktor Vincent Vincenzo Vito Vladimir Wally Walt Walter Wayne Wendell
    Werner Wesley Wilbur Wilfred Wilhelm Willem William Willie Winston Wojciech Wolfgang Xavier Yannick Yasser
    Yitzhak Yosef Youssef Yuri Yusuf Yves Zachary"""
)
EITHER_NAMES: Final = words(
    """Cameron Daisy Dana Dawn Dean Grant Guy Harvey Hazel Iris Ivy Kerry Kim Leslie Lewis Lily Morgan Pat Pearl
    Robin Ross Spencer Viola Violet Wallace Warren"""
)
"""Given names of women and men, or surnames as well."""
GIVEN_NAMES: Final = FEMALE_NAMES | MALE_NAMES | EITHER_NAMES
